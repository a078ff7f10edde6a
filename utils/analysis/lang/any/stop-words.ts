/** Function words that stand in no other of these languages, or seldom. */
export const STOP_WORDS_BY_LANGUAGE: Record<string, string> = {
  en: 'the and of to in is that for was with as his on are by this from which have i you he they who had were but their',
  de: 'der die das und ist von den nicht mit ein eine sich auf dem auch für als werden aus',
  fr: 'le les des et est dans une que pour qui sur pas par avec sont plus ce il elle',
  es: 'el los las y es en una que por con para del su se no como más pero sus',
  it: 'il di che è per non una sono con del della si da gli nel alla più anche ha',
  pt: 'o os as e é em uma que para com não do da dos das por mais se foi',
  nl: 'de het een en van is dat op te zijn met voor niet aan er om ook als maar',
  sv: 'och att det som en på är av för med till den har inte om ett men var jag',
  da: 'og at det som en på er af for med til den har ikke om et men var jeg',
  pl: 'i w na z do się nie to że jest jak o po za ale od przez dla co',
  tr: 've bir bu için ile da de olarak daha çok olan gibi ne kadar sonra en var ise olduğu',
  id: 'yang dan di dengan untuk dari ini pada tidak dalam itu adalah akan juga ke oleh telah sebagai para',
};
