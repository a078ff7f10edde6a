/** A nation's adjective or its people, and the country under the name that `COUNTRY_ALIASES` leads to; all in lower case. */
const ROWS = `
afghan afghanistan
albanian albania
algerian algeria
american united states
americans united states
argentine argentina
argentinian argentina
armenian armenia
australian australia
australians australia
austrian austria
azerbaijani azerbaijan
bahraini bahrain
bangladeshi bangladesh
belarusian belarus
belgian belgium
bolivian bolivia
bosnian bosnia and herzegovina
brazilian brazil
brazilians brazil
british united kingdom
britons united kingdom
bulgarian bulgaria
burmese myanmar
cambodian cambodia
cameroonian cameroon
canadian canada
canadians canada
chilean chile
chinese china
colombian colombia
congolese congo
croatian croatia
cuban cuba
cubans cuba
cypriot cyprus
czech czechia
danish denmark
danes denmark
dutch netherlands
ecuadorian ecuador
egyptian egypt
egyptians egypt
english england
estonian estonia
ethiopian ethiopia
fijian fiji
filipino philippines
finnish finland
finns finland
french france
georgian georgia
german germany
germans germany
ghanaian ghana
greek greece
greeks greece
guatemalan guatemala
haitian haiti
honduran honduras
hungarian hungary
icelandic iceland
indian india
indians india
indonesian indonesia
indonesians indonesia
iranian iran
iranians iran
iraqi iraq
iraqis iraq
irish ireland
israeli israel
israelis israel
italian italy
italians italy
ivorian ivory coast
jamaican jamaica
japanese japan
jordanian jordan
kazakh kazakhstan
kenyan kenya
kenyans kenya
korean south korea
kosovar kosovo
kuwaiti kuwait
kyrgyz kyrgyzstan
laotian laos
latvian latvia
lebanese lebanon
liberian liberia
libyan libya
lithuanian lithuania
malaysian malaysia
malian mali
maltese malta
mexican mexico
mexicans mexico
moldovan moldova
mongolian mongolia
moroccan morocco
mozambican mozambique
namibian namibia
nepalese nepal
nepali nepal
nicaraguan nicaragua
nigerian nigeria
nigerians nigeria
norwegian norway
norwegians norway
omani oman
pakistani pakistan
pakistanis pakistan
palestinian palestine
palestinians palestine
panamanian panama
paraguayan paraguay
peruvian peru
polish poland
poles poland
portuguese portugal
qatari qatar
romanian romania
russian russia
russians russia
rwandan rwanda
saudi saudi arabia
scottish scotland
scots scotland
senegalese senegal
serbian serbia
serbs serbia
singaporean singapore
slovak slovakia
slovenian slovenia
somali somalia
spanish spain
sudanese sudan
swedish sweden
swedes sweden
swiss switzerland
syrian syria
syrians syria
taiwanese taiwan
tajik tajikistan
tanzanian tanzania
thai thailand
tunisian tunisia
turkish turkey
turks turkey
turkmen turkmenistan
ugandan uganda
ukrainian ukraine
ukrainians ukraine
uruguayan uruguay
uzbek uzbekistan
venezuelan venezuela
venezuelans venezuela
vietnamese vietnam
welsh wales
yemeni yemen
zambian zambia
zimbabwean zimbabwe`;

/** The country of each adjective and people. */
export const NATION_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [adjective = '', ...country] = row.split(' ');
      return [adjective, country.join(' ')];
    }),
);
