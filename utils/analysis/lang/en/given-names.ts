/**
 * Given names that nearly always tell the sex of who bears them, in English-language news: of English and of other languages as they are
 * spelt there. Names of both sexes ("Alex", "Jordan", "Robin", "Kim") are left out. Lower case, without accents. Our own choice.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const FEMALE_NAMES = words(`
  abigail ada adaeze adele agata agatha agnes agneta aileen aisha aisling akinyi alice alison allison alma amal amber amelie amy
  angelique angie anita anja anjali anke ann ann-marie annabel annabelle anne anneli annette annie annika antje aoife april ashley
  astrid audrey ava avril ayesha aylin ayse barbara bea beatrice beatrix becky belen bente berit bernadette bernice bertha beryl beth
  bethany betsy betty beverley beverly birgit birgitte birte blanche bonnie brenda bridget brigid brigitte britney britt brooke camille
  candice carmel carmen carol carole caroline carolyn carrie catherine cathy cecile cecilie celeste celine charlene charlotte chelsea
  cheryl chioma chloe christel christine ciara cilla claire claudette claudine clementine colette colleen connie constance consuelo
  coral corinne courtney crystal cynthia dagmar dagny daisy daphne dawn debbie deborah deepika deirdre delphine denise desiree diane
  dilek dolores doreen doris dorothee dorothy ebba edith edna eileen elaine eleanor elfriede elif elin elinor elisabeth elise elizabeth
  elke ellen ellie elsbeth else elsie elspeth emilie emily emma enid erin ernestine esme esperanza esra estelle esther ethel eunice eve
  evelyn faith fatima fatou faye felicity fern fiona fleur flora florence folake frances freya frieda gabriele gabrielle gail gemma
  genevieve georgina geraldine gerda gertrude ghislaine gillian gina ginger gisele gladys glenda gloria grace greta gretchen gro gudrun
  gunvor gwen gwendolyn hannah hanne hanneke harriet hattie hayley hazel heather hedda hedwig heidi heike helen helene helle henriette
  hilary hilda hildegard holly hope ida ilse imogen ines inge ingeborg ingrid irene iris irma isabel isabelle isobel ivy jacinta
  jacqueline jade jane janet janice janine jasmin jasmine jeanette jeanne jemima jenna jennie jennifer jenny jill joan joanna joanne
  jocelyn jodie jolene josephine josie joy joyce juanita judith judy juliet juliette june kaitlyn karen karin kate katharine katherine
  kathleen kathryn kathy katie katrin katrine kavita kay kayleigh keiko keira kerstin khadija kirsten kirsty kristen kristin kristine
  lakshmi latoya laurel lauren layla leah leila leonie lieselotte lilian lillian lily linda lindsay linn lisbeth lise lizzie lois
  lorraine lottie louise lourdes lucie lucille lucinda lucy lydie lynn lynne mabel madeleine madeline madison mae maeve magda magdalene
  maggie maire maisie malin mandy marcella margaret margarethe margit margot margrethe marguerite mari mariam marian marianne marie
  marie-claire mariel marilyn marina marion marisol marit marjorie marlene martha martine mary maryam matilda maud maude maureen mavis
  maxine meera meg megan mei melanie melissa mercedes meredith merete mette michelle michiko mildred millicent millie mina ming minnie
  miranda miriam moira mollie molly monique muriel myrtle nadine nan nancy naoko naomi natalie nathalie nell nellie nesrin ngozi niamh
  nicola nicole nikki nisha noor noreen odette odile olive olivia orla oxana pam pamela patience patricia patty paulette pauline pearl
  peggy penelope penny petronella philippa phoebe phyllis pippa polly pooja priscilla prudence rachel ragnhild ramona raquel rebecca
  regine reidun renate renee rhiannon rhoda rhonda rita roisin romy rosalie rosalind rosalyn rosamund rose rosemarie rosemary rosie
  rowena roxanne ruby ruth ruthie sabine sadie sakura sally samantha sandie sandy saoirse sarah saskia selma sharon sheila shelley
  sherry shirin shirley shreya sibylle sienna sigrid silke simone sinead siobhan siv solange solveig sonja sophie soraya stacey steffi
  stella stephanie sue sunniva susan susanne susie suzanne sybil sylvie tabitha tammy tanya tatjana tessa thea theresa therese tilda
  tilly tina tone tove tracey tracy trine trude trudy turid ulrike ursula ute valerie vanessa vera verity veronica veronique vesna
  viola violet virginia viveca vivian vivien vivienne wanda wangari wanjiru wenche wendy whitney wilhelmina willow winifred xiu xochitl
  yasmin yasmine yoko yuki yvette yvonne zainab zelda zeynep zoe zohra zuzana
`);

export const MALE_NAMES = words(`
  aaron abdul abdullah abdulrahman abel abraham abram achim adam adolf adrian agnar ahmad ahmed aidan akira alan alastair albert
  alberto alec alejandro aleksander alessandro alexander alexandre alexei alfonso alfred alfredo ali alistair allan allen alois alonso
  alvaro alvin amadou amar ambrose amir amit anand anders andre andreas andrej andres andrew andrzej andy angelo angus anil anselm
  anthony antoine anton antonin antonio aram archie ari arjun armand armando arne arnold arthur arturo arvid asger ashok asif august
  augustin augusto austin avi axel balthasar barack barry bartholomew basil bastian ben benedict benjamin benny bernard bernd bernhard
  bertrand bill billy bjarne bjorn bo bob bobby bogdan boris brad bradley brandon brendan brett brian bruce bruno bryan burkhard byron
  caleb callum calvin cameron carl carlo carlos carsten cecil cedric cesar charles charlie chen chester chinedu christian christoph
  christophe christopher chuck ciaran clarence clark claude claus clayton clement clifford clint clive colin connor conor conrad
  constantin corey cornelius craig curtis cyril cyrus dag damian damien dan daniel danny dario darren darryl dave david dean declan
  denis dennis derek dermot desmond detlef diego dieter dietrich dimitri dirk dmitri dmitry domenic dominic dominik donald doug douglas
  duncan dustin dwayne dwight dylan eamon earl eddie edgar edmund eduard eduardo edward edwin egil eirik eli elias elijah elliott elmer
  elon emanuel emeka emil emile emilio emmanuel enda enrico enrique eoin erhard eric erich erik ernest ernesto ernst errol erwin
  esteban ethan etienne eugen eugene evan ezra fabian fabio faisal farid felipe felix ferdinand fergus fernando finn florian floyd
  francesco francis francisco francois frank frankie franklin franz fred freddie frederic frederick fredrik friedrich fritz gabriel
  gareth garry gary gavin geir geoff geoffrey georg george georges gerald gerard gerd gerhard gernot gert giacomo gideon gilbert giles
  gino giorgio giovanni giuseppe glenn godfrey gonzalo gordon graeme graham grant greg gregor gregory grigory guido guillaume guillermo
  gunnar gunter gunther gus gustav gustavo guy hakan hal hamish hamza hank hannes hans hao harald hari harold harry harvey hasan hassan
  haydn hector heinrich heinz helge helmut hendrik henk henning henri henrik henry herbert heribert herman hermann hernan hiroshi
  holger horace horst howard hubert hugh hugo humphrey hussein iain ian ibrahim ignacio igor ingo ingvar ioannis isa isaac isaiah
  ismail ivan ivar ivo ivor jack jacob jacques jaime jake jakob jakub james jared jarl jaroslav jason jasper javier jay jean-claude
  jean-luc jean-paul jean-pierre jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy jiri joachim joao joaquin jochen
  joe joel joerg johan johann johannes john johnny jon jonas jonathan jordi jorg jorge jose josef joseph josh joshua juan jude juergen
  julian julien julio julius jun jurgen juri justin kamal karel karim karl karl-heinz karsten kaspar keith kenji kenneth kenny kent
  kenta kevin khaled khalid kieran kjell klaus klemens knud knut kofi konrad konstantin kristian kristoffer kurt kwabena kwame lachlan
  lamar lance larry lars laurent lawrence lech leif len lenny leo leon leonard leonardo leonid leopold leroy les lewis liam lionel
  lloyd logan lorenz lorenzo lothar lou louis luc luca lucas luciano ludvig ludwig luigi luis lukas luke lutz lyndon magnus mahmoud
  malcolm malik manfred manuel marc marcel marcelo marco marcos marcus marek mario marius mark marko markus marshall martin martyn
  marvin massimo mateo mathias matt matteo matthew matthias matthieu maurice mauro max maxim maximilian mehmet melvin michael michal
  michel miguel mihail mikael mike mikhail milan miles milos milton miroslav mitch mitchell mohamed mohammad mohammed morten moses
  muhammad murray musa mustafa nathan nathaniel ned neil nelson neville niall nicholas nick nicolas nigel nikola nikolai nikolaus nils
  noah noel norbert norman obinna odd olaf olav ole oleg olek oliver olivier omar orlando oscar oskar osman oswald otis otto owen pablo
  paddy paolo pascal patrick paul paulo pavel pawel pedro peer per percy perry pete peter petr petter phil philip philipp philippe
  phillip pierre pieter pietro piotr prakash quentin rafael rafal raheem rahul raj rajan rajesh rajiv ralf ralph ramiro ramon randolph
  randy rashid raul ravi ray raymond reggie reginald reiner reinhard reinhold remy reuben rex rhys ricardo riccardo richard richie rick
  rickey ricky roald rob robbie robert roberto rod roderick rodney rodrigo roger rohan rohit roland rolf roman ron ronald ronan ronnie
  rory ross roy rudi rudolf rudy rufus rupert russ russell ryan salim salman salvador salvatore sami samir samuel sandeep sanjay
  santiago satoshi scott seamus sean sebastian serge sergei sergey sergio seth shane shaun sid sidney siegfried sigmund sigurd silas
  silvio simon slobodan stan stanislav stanley stefan stefano steffen stein stellan sten stephan stephen steve steven stewart stig
  stuart sunil suresh svein sven tadeusz takashi tariq taro ted terence terje terrence thabo theo theodor theodore thierry thomas
  thorsten tim timo timothy timur tobias toby todd tom tomas tomasz tommy tony tor tore torsten travis trevor tristan troels tyler
  tyrone udo ulf ulrich umar uwe vaclav valentin vasily vernon victor vijay vikram viktor vince vincent vincenzo vinod vivek vladimir
  vladislav volker wade waldemar wallace walter warren wayne wei werner wilfred wilhelm will willem william willie winston wojciech
  wolf wolfgang xavier yannick yasser yosef youssef yuri yusuf yves zachary zbigniew zoltan
`);

/** Names for men that end in "-a", as most names for women do. */
export const MALE_NAMES_IN_A = words(`
  aditya akira andrea attila bela costa elisha ezra geza hamza ikenna ilia ilya isa issa joshua judah juma kenta kolya koba krishna kuba kwabena
  luca misha moussa musa mustafa nikita nikola ola pasha petya raja rama ryota sasa sasha sava shinya sinisa surya taha vanya vojta yehuda yuta
`);
