import fc from 'fast-check';

// The same commit gives the same result; `SEED=$RANDOM npm run unit` looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_124) });
