/** Top-level domains of countries with a dollar or peso of their own, printed as "$". */
export const TLD_CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    au: 'AUD',
    ca: 'CAD',
    nz: 'NZD',
    hk: 'HKD',
    sg: 'SGD',
    jm: 'JMD',
    fj: 'FJD',
    bs: 'BSD',
    bb: 'BBD',
    tt: 'TTD',
    gy: 'GYD',
    bn: 'BND',
  }),
);

const PLACES: Readonly<Record<string, string>> = {
  AUD: 'australia,australian,australians,sydney,melbourne,brisbane,perth,adelaide,canberra,hobart,darwin,geelong,newcastle nsw,cairns,townsville,australian capital territory,northern territory,queensland,victoria,new south wales,nsw,tasmania,western australia,south australia,gold coast',
  CAD: 'canada,canadian,canadians,toronto,vancouver,montreal,ottawa,calgary,edmonton,winnipeg,quebec,ontario,british columbia,alberta,manitoba,saskatchewan,nova scotia,halifax,new brunswick,newfoundland,prince edward island,yukon,nunavut,saskatoon,regina,victoria bc,hamilton ontario,mississauga,surrey,kelowna,canadians',
  NZD: 'new zealand,new zealander,new zealanders,auckland,wellington,christchurch,dunedin,new zealanders,queenstown,waikato,canterbury,otago,tauranga,kiwi,kiwis',
  HKD: 'hong kong',
  SGD: 'singapore,singaporean,singaporeans',
  JMD: 'jamaica,jamaican',
  FJD: 'fiji,fijian',
  USD: 'united states,u.s.,us,usa,america,american,americans,washington,new york,california,texas,florida,los angeles,chicago,boston,san francisco,silicon valley,wall street,congress,white house,seattle,denver,atlanta,dallas,houston,miami,philadelphia,phoenix,detroit,las vegas,portland,minneapolis,nashville,austin,san diego,san antonio,pittsburgh,cleveland,baltimore,brooklyn,manhattan,oakland,sacramento,orlando,alabama,alaska,arizona,arkansas,colorado,connecticut,delaware,hawaii,idaho,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new mexico,north carolina,north dakota,oklahoma,oregon,rhode island,south carolina,south dakota,tennessee,utah,vermont,wisconsin,wyoming,nasa,fbi,pentagon,senate,republicans,republican,democrats,nasdaq,new yorkers,new jersey,ohio,michigan,pennsylvania,illinois,virginia,georgia,massachusetts',
};

/** Dollars by the places and peoples that pay with them, in lower case. */
export const DOLLAR_PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries(PLACES).flatMap(([code, names]) =>
    names.split(',').map((name): [string, string] => [name, code]),
  ),
);
