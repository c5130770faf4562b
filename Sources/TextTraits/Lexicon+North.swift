// The phrases of English, German, Norwegian and Polish; a phrase is added by writing it in.

extension Lexicon {
  /// English.
  static let english = """
    greeting: good morning|good evening|good afternoon|good night|goodnight|good day|gm|gn|morning
    hello|hi|hey|hi there|hello there|hey there|howdy|happy monday|happy tuesday|happy wednesday
    happy thursday|happy friday|happy saturday|happy sunday|happy weekend|happy new year
    happy new week|happy holidays|merry christmas|happy easter|welcome back|tgif|have a nice day
    have a great day|have a good day|have a lovely day|have a nice weekend|have a great weekend
    have a good weekend|have a great week|have a good one|good weekend|rise and shine|sleep well
    morning all|evening|evening all|afternoon|afternoon all|night|night night|nighty night|night all
    mornin|sup|yo|g'day|greetings|happy new month|happy birthday|happy diwali|happy thanksgiving
    happy halloween|eid mubarak|ramadan mubarak|happy hanukkah|season's greetings|happy hump day
    have a lovely weekend|have a good night|have a great evening|have a lovely evening
    have a good evening|enjoy your weekend|enjoy your day|sweet dreams|wishing you all
    wishing everyone|wishing everybody|a lovely weekend|a great day|a lovely day|a great weekend
    a happy new year|evening folks|happy sunday all|enjoy your evening|good evening all|good start
    good week
    nicety: great post|nice post|good post|great article|nice article|great read|good read|nice one
    well said|well done|well put|so true|very true|true|love this|love it|i love this|i like this
    this|agreed|agree|totally agree|i agree|fully agree|exactly|same|same here|amazing|awesome|great
    nice|cool|wow|beautiful|lovely|brilliant|fantastic|excellent|perfect|wonderful|superb|congrats
    congratulations|good job|great job|nice work|great work|good work|great point|good point
    good luck|lol|haha|hahaha|yes|yep|yeah|indeed|absolutely|interesting|good stuff|great stuff
    great share|thanks for sharing|keep it up|keep going|so good|this is great|this is awesome
    this is amazing|looks great|looks good|you rock|bravo|respect|love it so much|well deserved
    spot on|this so much|100|hear hear|hahahaha|hehe|lmao|rofl|omg|stunning|gorgeous|incredible
    impressive|adorable|cute|so cute|how cute|how lovely|how beautiful|so beautiful|too funny
    hilarious|legend|way to go|happy for you|proud of you|get well soon|you got this|welcome
    no worries|ok|okay|sure|right|good one|good for you|made my day|what a shot|great shot|nice shot
    great photo|nice photo|lovely photo|beautiful photo|great thread|great pic|nice pic|looking good
    best of luck|fingers crossed|same tbh|facts|preach|yay|woohoo|yum|yup|nah|nope|right on
    exactly this|this right here|oh wow|ooh|aww|brilliant shot|so good to see|nailed it
    thanks: thanks|thank you|thank you so much|thanks a lot|many thanks|thx|ty|much appreciated
    i appreciate it|appreciated|cheers|grateful|thank u|thank you all|thanks all|thanks so much|thnx
    tysm|tyvm|thanx|ta|thankful|i really appreciate|i appreciate|really appreciate it|so grateful
    huge thanks|big thanks|thanks to everyone|thanks to all|massive thanks|much thanks
    lots of thanks|forever grateful|my thanks|gratitude|eternally grateful|thanks again
    asking: does anyone|does anybody|has anyone|has anybody|is there anyone|anyone know|anybody know
    can anyone|can anybody|who knows|who else|what do you|what would you|how do you|how would you
    which of you|do you|have you|are you|would you|should i|where do you|why do you|what is your
    whats your|which is your|any tips|any advice|any recommendations|any ideas|anyone else
    does anyone else|do you guys|did anyone|did you|is anyone|is anybody|is there a|is there any
    is it just me|am i the only one|is this normal|could someone|could anyone|can someone
    could somebody|can somebody|can you|could you|can i|will you|would anyone|what's ur|whats ur
    what is ur|what are you|what are your|what's the best|whats the best|what is the best
    what do people|what should i|how do i|how do we|how does one|how does|how can i|how can we
    how on earth|how do people|how did you|how are you|how many of you|how much do you|how long does
    why does|why do|why is it|why are|why can't|who is going|whos going|who wants|who has|who here
    who else is|where can i|where do i|where's the best|where is the best|when is the|when does
    when do|which is better|which one|which rss|which do you|recommendations for|recommendation for
    recommendations please|any recommendation|any suggestions|any good|any tips for|got any
    thoughts on|looking for recommendations|help me choose|what time|whose|whos|who's|which|is it
    is this|is that|are there|anyone|anybody|any vegans|any of you|does this|has this|would it
    could it|how long|how far|how often|how hard|what would|what kind|what sort|what else
    what happens|where else
    filler: all|everyone|everybody|everyone out there|friends|folks|guys|people|world|twitter|x
    mastodon|bluesky|fediverse|internet|dear|my|to|you|your|yours|the|a|an|and|from|in|of|for|it|is
    so|very|much|really|too|again|today|out there|there|beautiful people|lovely people|team|fam
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|day|just|oh|ah|and you
    how are you|how are you all|how is everyone|hope you are well|that|that is|thats|its|what a
    such a|post|article|thread|one|as always|always|here|with|or|on|at|this|so much|mate|buddy|bro
    dude|man|friend|lads|tooters|mastodonians|peeps|gang|y'all|yall|shot|photo|picture|pic|video
    song|idea|work|art|drawing|read|point|community|followers|rainy|sunny|cold|hey folks|hope
    everyone's|these days|who celebrate|celebrate|some|bit|little|old|lol so|ya|lot|bunch|tiny
    balcony|time|here in|cosy
    """

  /// German.
  static let german = """
    greeting: guten morgen|guten tag|guten abend|gute nacht|hallo|moin|moin moin|servus|grüezi|hi
    schönen tag|schönen abend|schönes wochenende|schönen montag|schönen dienstag|schönen mittwoch
    schönen donnerstag|schönen freitag|schönen samstag|schönen sonntag|frohe weihnachten
    frohes neues jahr|frohes neues|frohe ostern|gute woche|schöne woche|einen schönen tag|mahlzeit
    moinsen|moin zusammen|moin allerseits|guten morgen zusammen|gutn morgen|guten mittag
    guten nachmittag|n'abend|nabend|n'abend zusammen|morgen|morgen zusammen|morjen|gude|guude
    grüß gott|grüß gott zusammen|grüß dich|grüß euch|grüße|liebe grüße|viele grüße|schöne grüße
    hallihallo|hallöchen|hey|hey ihr|huhu|hi zusammen|tach|tach auch|tag zusammen|ahoi|salü|salut
    grüezi mitenand|hoi|hoi zäme|hoi zämä|griaß di|griaß eich|pfiat eich|habe die ehre
    gute nacht zusammen|schlaft gut|schlaft schön|schlaf gut|träumt süß|träumt schön
    schönen feierabend|schönen start|schönen start in die woche|guten start in die woche|guten start
    kommt gut in die woche|kommt gut durch den tag|habt einen schönen tag|habt einen guten tag
    habt ein schönes wochenende|schönen sonntag noch|schönen tag noch|schönes wochenende euch
    schönen feiertag|frohes fest|frohe festtage|schöne feiertage|schöne weihnachten|guten rutsch
    gesundes neues|gesundes neues jahr|prosit neujahr|frohes osterfest|alles gute zum geburtstag
    alles gute|happy birthday|einen guten morgen|einen guten start|willkommen|herzlich willkommen
    guten appetit|schönen nachmittag|einen schönen nachmittag|einen schönen abend
    einen schönen sonntag|einen schönen feierabend|ein schönes wochenende|einen guten tag
    einen guten abend|schönen guten morgen|schönen guten tag|schönen guten abend|schöne nacht
    schönen vormittag|guten vormittag|schöne grüße an alle|sonnige grüße|sonntagsgrüße|morgengrüße
    nicety: super|toll|klasse|sehr gut|sehr schön|schön|prima|großartig|stark|guter beitrag
    toller beitrag|guter artikel|toller artikel|genau|stimmt|das stimmt|richtig|so wahr
    sehe ich auch so|bin dabei|glückwunsch|herzlichen glückwunsch|gratuliere|gut gemacht|gut gesagt
    wunderbar|spannend|interessant|haha|ja|geil|cool|hervorragend|perfekt|weiter so|volle zustimmung
    zustimmung|wie schön|wie süß|wie toll|wie cool|wie lustig|wie wahr|wie geil|schöne|schöner
    schönes|sehr schöne|so schön|tolle|tolles|toller|tolles bild|tolles foto|schönes bild
    schönes foto|wunderschön|wunderschöne|wunderschönes|traumhaft|hübsch|süß|so süß|niedlich
    herrlich|wahnsinn|irre|hammer|mega|bombe|spitze|spitzenmäßig|fein|sehr fein|sehr cool|sehr stark
    sehr gut gesagt|sehr wahr|sehr richtig|sehr interessant|großes kino|ganz großes kino|gut
    gute idee|gute arbeit|gelungen|genial|fantastisch|grandios|beeindruckend|respekt|chapeau|hut ab
    bravo|applaus|genau so|genau so ist es|genau das|ganz genau|so ist es|so isses|eben|exakt
    absolut|definitiv|unbedingt|vollkommen richtig|völlig richtig|da hast du recht|du hast recht
    recht hast du|sehe ich genauso|sehe ich auch|geht mir auch so|same|dito|ich auch|jup|jo|jap
    jawohl|klar|sicher|bin ganz bei dir|bin bei dir|unterschreibe ich|unterschrieben|amen|hahaha
    hihi|hehe|lol|xd|ich lach mich schlapp|made my day|liebs|lieb ich|ich liebe es|liebe es
    gefällt mir|gefällt mir sehr|gerne|gern|viel glück|viel erfolg|viel spaß|gute besserung
    daumen sind gedrückt|daumen gedrückt|drücke die daumen|freut mich|freut mich sehr|freu mich
    glückwünsche|herzlichen glückwunsch euch|lecker|yummy|mjam|wow|boah|läuft|nice|top|wunderbares
    sauber|saubere arbeit|dem ist nichts hinzuzufügen|word|danke dir|ach wie schön|wie wunderschön
    wie hübsch|wie herrlich|ja genau|ja genau das|genau das meine ich|ach|ach herrlich|stimmt genau
    so schaut's aus|wunderbar gesagt|großartiges foto|was für ein foto|was für ein bild
    thanks: danke|vielen dank|danke schön|dankeschön|danke sehr|besten dank|herzlichen dank
    tausend dank|merci|danke euch|danke dir|danke dafür|danke für|danke an alle|danke vielmals
    vielen lieben dank|vielen herzlichen dank|ganz lieben dank|ganz herzlichen dank|lieben dank
    herzlichsten dank|tausend dank euch|1000 dank|dank euch|großen dank|ein großes dankeschön
    großes dankeschön|merci vielmals|merci vilmal|danke danke|thx|dankbar|ich danke euch|ich danke
    wir danken|bedanke mich|ich bedanke mich|bin dankbar|sehr dankbar|dankeschee|vergelts gott
    verbindlichsten dank|riesendank|riesigen dank|einen riesigen dank|ein riesiges dankeschön
    auf ewig dankbar|ewig dankbar|dankbarkeit|mein dank|meinen dank|unser dank|allen danke
    dank an alle
    asking: weiß jemand|kennt jemand|hat jemand|kann jemand|was meint ihr|wie macht ihr
    was denkt ihr|wer von euch|wer kennt|wer weiß|habt ihr|warum|wie|welche|welcher|welches
    irgendwelche tipps|jemand ideen|gibt es|weiß wer|kennt wer|hat wer|kann wer|kennt ihr|wisst ihr
    könnt ihr|was kocht ihr|was macht ihr|was haltet ihr|was sagt ihr|was nehmt ihr|was nutzt ihr
    was ist euer|was ist eure|was ist der|was ist die|was ist das|was soll ich|was würdet ihr
    was gibt es|was gibts|was lest ihr|was hört ihr|wer kommt|wer hat|wer geht|wer nutzt|wer kann
    wer macht|wer ist|wer will|wer von|wo gibt es|wo gibts|wo bekomme ich|wo kann|wo finde ich
    wo kauft ihr|wo ist|woher|wohin|wann|wann ist|wann kommt|wieso|weshalb|wozu|wieviel|wie viel
    wie viele|wie lange|wie oft|wie bekomme|wie kann|wie geht|welchen|welchem|habt ihr tipps|gibts
    gibt es jemanden|bin ich die einzige|bin ich der einzige|bin ich die|bin ich der|geht es euch
    geht das nur mir|geht es nur mir|ist jemand|ist hier jemand|ist das normal|mag jemand
    möchte jemand|sucht jemand|nutzt jemand|benutzt jemand|nutzt ihr|mögt ihr|findet ihr|seid ihr
    soll ich|sollte ich|darf man|kann man|muss man|irgendwelche empfehlungen|empfehlungen
    hat hier jemand|jemand erfahrungen|jemand erfahrung|jemand tipps|jemand eine idee|jemand hier
    erfahrungen mit|tipps für|wem gehört|wem|wessen|sind hier|ist hier|gibt es hier|um wie viel uhr
    um wieviel uhr|leiht mir|leiht mir jemand|mit wem|für wen|an wen|was passiert|was kostet
    was bedeutet|was heißt|welche app|kommt jemand|braucht jemand|will jemand|hilft mir jemand
    könnte jemand|würde jemand|ob jemand
    filler: alle|allen|zusammen|an alle|leute|freunde|ihr|ihr lieben|liebe|lieber|euch|euch allen
    dir|der|die|das|den|dem|ein|eine|einen|und|in|im|aus|für|zum|sehr|so|heute|auch|wünsche ich|ist
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|beitrag|artikel
    fürs teilen|wie geht es euch|wie gehts|wie gehts euch|mitenand|miteinand|allerseits|beisammen
    ihr da draußen|da draußen|welt|fediverse|bubble|timeline|lieben|meine|mein|mir|mich|ich|wir|uns
    es|war|mal|noch|schon|ganz|echt|wirklich|bild|foto|video|zeichnung|arbeit|idee|text|song|thread
    zu|von|auf|an|mit|bei|wieder|münchen|hamburg|berlin|wie immer|für den tipp|für die|für das|na
    ach|oh|dann|jetzt|heut|doch|aber|kleinen|balkon|nachmittag|gemeinschaft|dieser|ach ja|feierabend
    meinem
    """

  /// Norwegian.
  static let norwegian = """
    greeting: god morgen|godmorgen|god kveld|god natt|god dag|god ettermiddag|hei|heisann|hallo
    halla|god helg|god fredag|god mandag|god tirsdag|god onsdag|god torsdag|god lørdag|god søndag
    morn|god jul|godt nytt år|ha en fin dag|ha en god dag|ha en fin helg|ha en god helg|god påske
    god uke|hei hei|heihei|hei alle|god morgen alle|mårn|mårn mårn|morn morn|go morgen|go kveld
    go natt|goddag|god aften|natta|natti|sov godt|sov godt alle|hallo hallo|hallais|halloien|tjena
    hællæ|heia|god formiddag|god sommer|god ferie|god 17 mai|gratulerer med dagen|godt nyttår
    gledelig jul|riktig god jul|god påske alle|ha det bra|ha det fint|ha en flott dag
    ha en fortreffelig dag|ha en strålende dag|ha en riktig god dag|ha ei god helg|ha ei fin helg
    ha ein fin dag|god helg alle|god torsdag alle|velkommen|hilsen|god bedring|eid mubarak
    god arbeidsdag|god arbeidsuke|fin kveld|fin dag|fin helg|fin søndag|fin lørdag|fin fredag
    fin ettermiddag|fin morgen|fin formiddag|god lørdagskveld|god fredagskveld|god søndagskveld
    god lørdagsmorgen|god søndagsmorgen|god mandagsmorgen|nydelig kveld|fin kveld videre
    god kveld alle
    nicety: bra|så bra|flott|kjempebra|fint|nydelig|enig|helt enig|nettopp|akkurat|gratulerer
    godt sagt|bra sagt|bra innlegg|godt innlegg|fin artikkel|god artikkel|herlig|lykke til|sant
    så sant|veldig bra|veldig fint|kult|ja|interessant|hurra|bra jobba|godt jobba|stilig|samme her
    nydelige|nydelig bilde|fint bilde|flott bilde|vakkert|vakker|vakre|så fint|så fin|så vakkert
    så nydelig|så flott|så kult|så koselig|koselig|kjempefint|kjempeflott|kjempefin|kjempegøy|supert
    super|supre|glimrende|fantastisk|fantastiske|utrolig|utrolig bra|rått|rå|dritbra|dritkult
    knallbra|knall|topp|strålende|imponerende|lekkert|lekker|deilig|nam|så søt|søtt|søt|morsomt
    så morsomt|hahaha|hehe|lol|ler|godt poeng|bra poeng|godt jobbet|bra jobbet|heia deg|heia
    heia heia|bravo|kudos|respekt|det er sant|veldig sant|sant det|helt sant|riktig|helt riktig
    stemmer|det stemmer|presis|nemlig|amen|signerer|støttes|hundre prosent enig|veldig enig|samme
    jeg også|jepp|japp|klart|selvfølgelig|liker|likte|elsker|elsker dette|elsker det|digger|digg
    så glad på dine vegne|så gøy|gøy|kos|god ide|god idé|lykke til videre|masse lykke til|kjør på
    stå på|wow|oi|snilt|nice|konge|kjempekult|gratulerer så mye|ja akkurat|akkurat det|ja nettopp|åh
    åå|å så fint|så nydelig bilde|for et bilde|så sant som det er sagt|glimrende bilde
    nydelig nydelig
    thanks: takk|tusen takk|mange takk|takk skal du ha|takk for det|hjertelig takk|takker
    takker så mye|takk for hjelpen|takk for følget|takk for tipset|takk for alle|takk alle
    takk til alle|takk til dere|tusen takk alle|tusen takk for|tusen hjertelig takk|mange takk for
    takk takk|tusen millioner takk|takknemlig|setter pris på|setter stor pris på|så takknemlig
    tvi takk|hjertelig takk for|kjempetakk|evig takknemlig|evig takk|hjertelig tusen takk|stor takk
    en stor takk|tusentakk|takksemd|tusen tusen takk|alle takk|varm takk
    asking: er det noen|noen som vet|noen som|hva synes dere|hvordan gjør dere|hva gjør dere
    hvem vet|hvem av dere|har dere|hvorfor|hvordan|hva er din|vet noen|kan noen|noen tips|har noen
    hva skal dere|hva er|hva er det beste|hva heter|hva gjør|hva anbefaler|hva bruker dere|hva ville
    hva mener|hva med|hva sier|hvem andre|hvem er|hvem har|hvem skal|hvem kan|hvem vil|hvor|hvor i
    hvor kan|hvor mye|hvor mange|hvor lenge|hvor ofte|når er|når kommer|når åpner|når begynner
    hvilken|hvilket|hvilke|åssen|korleis|kva|kven|kor|ka|kordan|hvordan får|er det bare meg
    er det flere|er det noe|er jeg den eneste|er det lov|har noen tips|har du|kan dere|kan du
    kan man|kan jeg|bør jeg|skal jeg|burde jeg|vet dere|vet du|vil noen|vil dere|bruker dere
    anbefaler dere|noen anbefalinger|noen andre som|noen her som|noen forslag|trenger tips
    søker tips|tips til|finnes det|fins det|liker dere|foretrekker dere|synes dere|hvem eier
    hvem sin|hvem som|når starter|når går|når stenger|når blir|er det veganere|er det folk|er noen
    er du|er dere|låner noen|er det greit|skal man|hva tid|når på|hvor er|hvor finner
    filler: alle|alle sammen|dere|folkens|venner|og|i|på|til|for|fra|en|et|det|er|så|veldig|i dag
    mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|helg|kjære|deg|innlegg|deling|for at du delte
    hvordan går det|hvordan har dere det|med|av|om|at|dette|den|de|du|jeg|meg|oss|vår|min|mine|din
    dine|der ute|der hjemme|folk|godtfolk|gjengen|verden|mastodon|bilde|bildet|foto|video|tegning
    sang|tekst|tråd|ide|idé|jobb|arbeid|da|jo|så mye|fra meg|fra oss|på dere|til dere|i morgen
    i kveld|ein|ei|eit|et regntungt|regntungt|solfylt|alle som feirer|norge|så så|og så
    hva som helst|hva som|den lille|lille|balkongen|fellesskapet|åh|til alle
    """

  /// Polish.
  static let polish = """
    greeting: dzień dobry|dobry wieczór|dobranoc|cześć|hej|hejka|witam|witajcie|siema|miłego dnia
    miłego weekendu|miłego wieczoru|dobrego dnia|udanego weekendu|udanego dnia|miłego poniedziałku
    miłego piątku|wesołych świąt|szczęśliwego nowego roku|dobrej nocy|spokojnej nocy
    dobrego tygodnia|siemka|siemanko|siema ludziska|hejo|helou|czołem|cześć i czołem|dzieńdobry
    dobry|dobry dzień|dobranocka|kolorowych snów|słodkich snów|miłego|miłej nocy|miłej niedzieli
    miłej soboty|miłego wtorku|miłego czwartku|miłego tygodnia|udanej niedzieli|udanego tygodnia
    pięknego dnia|dobrej niedzieli|spokojnego dnia|spokojnego wieczoru|wesołego alleluja
    wszystkiego najlepszego|wszystkiego dobrego|sto lat|smacznego|pozdrawiam|pozdrowienia
    witam wszystkich|witam serdecznie|szczęśliwego|do siego roku|yo|elo|joł|no hej
    dobrego popołudnia|miłego popołudnia|miłego poranka|dobrego poranka|pięknego poranka
    udanego popołudnia|spokojnej niedzieli|dobrego wieczorku|miłego wieczorku|udanego dzionka
    miłego dzionka
    nicety: super|świetnie|świetny post|świetny wpis|świetny artykuł|dobry post|dobry wpis|brawo
    gratulacje|gratuluję|zgadzam się|dokładnie|prawda|racja|masz rację|piękne|pięknie|fajne|fajny
    ekstra|rewelacja|genialne|genialny|tak|też tak mam|dobra robota|dobre|świetne|ciekawe|haha
    piękna|piękny|przepiękne|przepiękny|przepiękna|cudne|cudny|cudna|cudownie|cudowne|cudowny
    cudowna|śliczne|śliczny|śliczna|urocze|uroczy|świetna|świetny|świetne zdjęcie|piękne zdjęcie
    ładne zdjęcie|super zdjęcie|ładne|ładny|ładna|wspaniale|wspaniałe|wspaniały|wspaniała
    niesamowite|niesamowity|rewelacyjne|fantastycznie|fantastyczne|mega|bomba|sztos|petarda|kozak
    klasa|czad|miodzio|bosko|boskie|pyszne|mniam|wow|łał|no właśnie|właśnie|otóż to|święta prawda
    święte słowa|szczera prawda|w punkt|w sedno|trafione|dobrze powiedziane|dobrze gada|pełna zgoda
    zgoda|zgadza się|też tak myślę|tak jest|popieram|podpisuję się|mam tak samo|to samo|ja też|jasne
    pewnie|oczywiście|hahaha|hehe|hehehe|xd|xdd|lol|padłam|padłem|kocham|kocham to|uwielbiam
    lubię to|podoba mi się|ale super|ale fajne|ale ładne|brawo ty|brawo wy|szacun|szacunek
    powodzenia|trzymam kciuki|dobry pomysł|dobra myśl|ciekawy|interesujące|mądre|mądrze|miło|fajnie
    no dokładnie|dokładnie tak|to to|ojej|jakie piękne|jaki piękny|jaka piękna|jakie ładne
    jakie cudne|jakie śliczne|ale piękne|tak właśnie|zgoda w pełni
    thanks: dziękuję|dzięki|dziękuję bardzo|wielkie dzięki|serdecznie dziękuję|dziękuje
    dzięki wielkie|dzięki za|dziękuję wszystkim|bardzo dziękuję|bardzo dziękuje|ślicznie dziękuję
    pięknie dziękuję|serdeczne dzięki|podziękowania|serdeczne podziękowania|dziękówka|dzięks|dzięx
    thx|dziękujemy|jestem wdzięczny|jestem wdzięczna|wdzięczność|stokrotne dzięki|dzienki
    ogromne dzięki|ogromne podziękowania|wdzięczna|wdzięczny|dziękuję z całego serca
    z całego serca dziękuję|dzięki dzięki|piękne dzięki
    asking: czy ktoś|czy|kto z was|jak|co sądzicie|co myślicie|dlaczego|gdzie|jaki jest wasz
    ktoś wie|ktoś zna|macie|jakieś pomysły|zna ktoś|wie ktoś|ma ktoś|ktoś ma|ktoś używa|ktoś coś wie
    ktoś próbował|czy ktokolwiek|czy wy|co dzisiaj|co robicie|co polecacie|co wybrać|co to
    co to jest|co jest|jak się|jak wy|jak długo|jak często|gdzie kupić|gdzie w|gdzie można|skąd
    dokąd|kiedy|kto|kto idzie|kto ma|kto wie|kto zna|ile|ile kosztuje|ile czasu|który|która|które
    jaki|jaka|jakie|jakiego|jaką|czemu|po co|czy to|czy można|czy da się|czy warto|polecacie
    polecicie|poleci ktoś|doradzicie|macie jakieś|jakieś polecenia|jakieś rady|szukam|pytanie
    wolicie|używacie|da się|czyj|czyja|czyje|czyi|o której|o której godzinie|są tu|są tutaj|jest tu
    jest tutaj|jest ktoś|pożyczy ktoś|pomoże ktoś|chce ktoś|ma może ktoś|może ktoś|ktoś pożyczy|komu
    czym|od czego|na co|z czego|w co|co czytacie|co oglądacie|co gotujecie|co jecie|gdzie jest
    gdzie mogę
    filler: wszystkim|wszyscy|wam|wszystkich|kochani|i|w|na|do|za|z|to|bardzo|dziś|dzisiaj|ludzie
    przyjaciele|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|się|jest|post|wpis|tobie
    jak się macie|co słychać|wszystkie|dla|dla wszystkich|dla was|ode mnie|od|z rana|rano|państwu
    państwo|drodzy|kochane|mili|moi|mój|moja|ludziska|mastodoncie|mastodonty|tutaj|zdjęcie|fotka
    foto|film|obraz|rysunek|pomysł|praca|tekst|wątek|o|ale|no|też|tak|a|ty|wy|mi|mnie|moim|zdaniem
    jak zawsze|to jest|ten|ta|te|mojego|małego|balkonu|z całego serca|tej|społeczności
    """
}
