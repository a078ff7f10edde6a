const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Last words of names of what people built ("Heathrow Airport", "Wall Street"). */
export const FACILITY_WORDS = words(`
airport airfield airbase arena avenue barracks boulevard bridge building canal castle cathedral chapel church cemetery center
centre court dam dock embassy expressway factory fort fortress freeway gallery garden gardens gate hall harbor harbour highway
hospital hotel house interchange jail library lighthouse line mall mansion monastery monument mosque motorway museum palace
pier pipeline plant plaza port prison raceway railway refinery reactor road shrine square stadium station street synagogue
temple terminal theater theatre tower towers tunnel zoo`);

/**
 * First or last words of names of natural features and of regions without a government ("Lake Victoria", "Rocky
 * Mountains").
 */
export const LANDSCAPE_WORDS = words(`
alps archipelago atoll basin bay beach belt canyon cape cave coast coastline continent creek crater delta desert dunes falls
fjord forest glacier gulf heights hill hills island islands isle isles jungle lagoon lake lakes mount mountain mountains
ocean peak peninsula plain plains plateau pole prairie rainforest range reef ridge river rivers sea shore strait straits
summit valley volcano waterfall wetlands woods earth moon mars venus jupiter saturn`);

/** Regions without a government of their own. */
export const REGIONS: ReadonlySet<string> = new Set(
  `africa|antarctica|antarctic|arctic|asia|australasia|europe|eurasia|north america|south america|latin america|central america|
middle east|far east|near east|southeast asia|south asia|east asia|central asia|western europe|eastern europe|central europe|
the west|west|east|south|north|midwest|deep south|new england|west coast|east coast|bay area|balkans|caribbean|mediterranean|
scandinavia|sahara|sahel|siberia|caucasus|maghreb|levant|pacific|atlantic|indo-pacific|global south|persian gulf|gulf|oceania|
polynesia|patagonia|amazon|himalayas|andes|rockies|black sea|baltic|wall street`
    .replaceAll('\n', '')
    .split('|'),
);

/** Prepositions of place that never stand before a person's name. */
export const PLACING_WORDS = new Set(['in', 'near', 'throughout', 'across', 'outside', 'inside']);

/** Last words of names of lands and buildings that a town gives its name to: "Jasper National Park". */
export const NAMED_LANDS = words(
  'park county province township airport harbour harbor valley island district municipality',
);
