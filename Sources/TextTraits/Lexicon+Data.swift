// The phrases themselves, one table a language; a phrase is added by writing it in.

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

  /// French.
  static let french = """
    greeting: bonjour|bonsoir|bonne nuit|bonne journée|bonne soirée|bon matin|salut|coucou|hello
    bon week-end|bon weekend|bon lundi|bon mardi|bon mercredi|bon jeudi|bon vendredi|bon samedi
    bon dimanche|bonne semaine|bonne année|joyeux noël|bonnes fêtes|bon réveil|belle journée|bjr|bsr
    slt|cc|hello tout le monde|bonne après-midi|bon après-midi|bel après-midi|belle soirée
    bonne nuit à tous|joyeuses fêtes|joyeuses pâques|meilleurs vœux|bonne année à tous|belle semaine
    bon début de semaine|bonne rentrée|joyeux anniversaire|aïd moubarak|bon ramadan|bonnes vacances
    bon appétit|salutations|re|wesh|yo|bonne fin de journée|belle fin de journée
    bonne fin de semaine|bonne fin de soirée|bon début de journée|bonne matinée|belle matinée
    bon aprem|bonne aprèm|bonsoir bonsoir|bonjour bonjour
    nicety: bravo|super|génial|excellent|parfait|très beau|magnifique|bel article|bon article
    très bon article|joli|trop bien|tout à fait|exactement|je suis d'accord|d'accord|bien dit
    bien vu|félicitations|vrai|c'est vrai|tellement vrai|j'adore|j'aime|top|mdr|ptdr|intéressant
    beau travail|bon travail|bien joué|chapeau|trop beau|trop belle|trop bon|trop mignon|trop drôle
    trop cool|trop fort|trop chou|tellement beau|très belle|très joli|très jolie|très bien|très bon
    très vrai|très intéressant|très drôle|belle|beau|beaux|belles|jolie|quelle belle|quel beau
    quelle beauté|quel talent|belle photo|jolie photo|magnifiques|superbe|superbes|splendide|sublime
    incroyable|impressionnant|extra|formidable|merveilleux|merveilleuse|chouette|cool|parfaite
    excellente|exact|carrément|clairement|grave|pareil|moi aussi|idem|oui|ouais|ah oui|bonne idée
    courage|bon courage|bonne chance|mort de rire|haha|hahaha|lol|trop vrai|je valide|je plussoie
    plus un|cent pour cent|entièrement d'accord|100 % d'accord|totalement d'accord|j'aime beaucoup
    j'adore ça|un régal|miam|wow|waouh|ouah|respect|félicitation|voilà|voila|exactement ça|c'est ça
    c'est exactement ça|c'est beau|oh la la|ça|grandiose|au top|un bijou|félicitations à vous
    thanks: merci|merci beaucoup|mille mercis|un grand merci|merci à tous|merci bien|grand merci|mrc
    mci|merci bcp|merci infiniment|merci pour|un immense merci|merci mille fois|je te remercie
    je vous remercie|remerciements|encore merci|merci d'avance|c'est gentil|merci à toutes
    merci à vous|merci à toi|gratitude|toute ma gratitude|reconnaissant|reconnaissante
    un énorme merci|énorme merci|infiniment merci|tous mes remerciements
    asking: est-ce que|qui connaît|quelqu'un connaît|quelqu'un sait|quel est votre|quelle est votre
    que pensez-vous|qu'en pensez-vous|comment faites-vous|avez-vous|pourquoi|comment|est ce que
    qu'est-ce que|des idées|des conseils|quelqu'un a|quelqu'un aurait|quelqu'un peut|qqn sait
    qqn connaît|qqn a|quelqu'un pour|vous utilisez quoi|vous utilisez|vous faites comment|vous avez
    vous préférez|vous connaissez|tu fais comment|tu connais|c'est quand|c'est quoi|c'est où
    c'est combien|y a-t-il|y a t il|il y a quelqu'un|combien|quand est-ce|quel est|quelle est
    quels sont|quelles sont|où trouver|où est-ce|où peut-on|où puis-je|à quelle heure|qui a|qui veut
    qui vient|qui sait|qui utilise|qui d'autre|suis-je le seul|suis-je la seule|je suis le seul
    je suis la seule|peut-on|peut-être que quelqu'un|pouvez-vous|pourriez-vous|connaissez-vous
    savez-vous|des recommandations|une recommandation|un conseil|une idée|des suggestions|que faire
    qu'est-ce qui|faut-il|doit-on|dois-je|vaut-il mieux|est-ce normal|à votre avis|à qui|pour qui
    avec qui|depuis quand|il y a|il y a des|des gens|des véganes ici|qui peut|qui pourrait
    quelqu'un pourrait|quelqu'un veut|une bonne adresse|vous faites|vous mangez|vous lisez
    vous regardez|vous écoutez|tu fais|tu utilises|comment faire|comment on|comment vous|comment je
    comment ça se fait
    filler: à|tous|toutes|tout le monde|les amis|mes amis|à tous|à toutes|à vous|vous|toi|le|la|les
    un|une|de|du|des|et|pour|cher|chers|chères|aujourd'hui|très|c'est|ce|cet|cette|votre|ton|bien
    comment allez-vous|ça va|comment ça va|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    article|partage|pour le partage|toutes et tous|tous et toutes|à toutes et tous|à tous et toutes
    les gens|la compagnie|la team|les mastonautes|mastonautes|les copains|les copines|copains|gens
    beau monde|chez vous|de la part|depuis|ici|photo|image|vidéo|dessin|travail|idée|texte|chanson
    fil|moi|mon|ma|mes|vos|tes|ta|au|aux|par|avec|sur|encore|trop|tellement|quelle|quel|bien dormi
    j'espère|ce matin|ce soir|lundi matin|ou|svp|stp|donc|alors|petit|petite|balcon|oh|la la
    """

  /// Arabic; letter forms and vowel marks are folded.
  static let arabic = """
    greeting: صباح الخير|مساء الخير|تصبحون على خير|تصبح على خير|السلام عليكم|السلام عليكم ورحمة الله
    السلام عليكم ورحمة الله وبركاته|مرحبا|أهلا|أهلا وسهلا|صباح النور|مساء النور|جمعة مباركة
    نهارك سعيد|نهاركم سعيد|يوم سعيد|كل عام وأنتم بخير|رمضان كريم|عيد مبارك|أسعد الله صباحكم
    صباحكم سعيد|صباح الورد|صباح الفل|صباحو|صباحكم|مساء الورد|مساء الفل|مساؤكم سعيد|يسعد صباحكم
    يسعد مساكم|يسعد صباحك|سلام|سلام عليكم|هلا|هلا والله|يا هلا|مراحب|مرحبتين|هاي|ليلة سعيدة
    تصبحو على خير|جمعتكم مباركة|جمعة طيبة|كل عام وانتم بخير|وكل عام وأنتم بخير|كل سنة وأنتم طيبين
    كل سنة وانتم طيبين|عيدكم مبارك|عيد سعيد|رمضان مبارك|سنة سعيدة|عام سعيد|أسبوع سعيد
    نهاية أسبوع سعيدة|عطلة سعيدة|أهلين|أهلا بكم|اهلا بيكم|حياكم الله|تحياتي|أسعد الله مساءكم
    عليكم السلام|وعليكم السلام|صباحكم عسل|صباحكم ورد|صباحكم خير|صباح العسل|صباح السعادة
    صباح الياسمين|مساؤكم ورد|مساؤكم خير|مساؤكم عسل|مساء الياسمين|مساء السعادة|مساكم الله بالخير
    مساكم خير|صبحكم الله بالخير|صباحك سكر|نهاركم طيب|نهاركم مبارك|طاب مساؤكم|طاب صباحكم|طاب يومكم
    يومكم سعيد|عمتم صباحا|عمتم مساء
    nicety: رائع|جميل|ممتاز|أحسنت|أحسنتم|بالتوفيق|مبروك|ألف مبروك|صحيح|كلام جميل|مقال رائع
    منشور رائع|مقال جميل|ما شاء الله|ههههه|هههه|هههههه|اتفق معك|أتفق معك|أتفق|جميل جدا|رائع جدا
    إبداع|مبدع|كلام صحيح|روعة|روعه|رائعة|جميلة|جميله|حلو|حلوة|حلوه|حلو كتير|حلو اوي|تحفة|يجنن|خرافي
    خطير|عظيم|عظيمة|ممتازة|مذهل|مبهر|مميز|موفق|موفقة|الف مبروك|مبارك|ألف مبارك|تهانينا
    تهانينا الحارة|صح|صح لسانك|كلامك صحيح|معك حق|معاك حق|عندك حق|صدقت|فعلا|والله صحيح|بالضبط|بالزبط
    تمام|أكيد|نعم|اي والله|برافو|يعطيك العافية|الله يعطيك العافية|تسلم ايدك|تسلم يدك|سلمت يداك|سلمت
    بارك الله فيك|حبيت|أحببت|عجبني|أعجبني|مضحك|يا سلام|الله الله|واو|صورة رائعة|صورة جميلة|صورة حلوة
    فكرة جميلة|عمل رائع|عاش|استمر|أوافقك|أتفق تماما|هه|هاها|هاهاها|لول|هيك|بالضبط هيك|يا جماله
    ما أجمله|ما أجملها|ما أروعه|ما أروع|ما أجمل|قوية|قوي|مية مية|عين العقل|صحيح تماما|مزبوط|مضبوط
    أصبت|إي|ايوه|أيوه|طبعا|كفو|فنان|فنانة|إبداع حقيقي|جمال|جمالها
    thanks: شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|ألف شكر|جزاك الله خيرا|جزاكم الله خيرا|مشكور|تسلم
    كل الشكر|شكرا كثيرا|شكرا جدا|شكرا لكم جميعا|شكرا للجميع|شكرا على|شكرا من القلب|مشكورين|مشكورة
    مشكورا|متشكر|متشكرة|متشكرين|تسلمي|تسلموا|تسلمون|ممنون|ممنونك|ممتن|ممتنة|ممتن لكم|الشكر لكم
    الشكر الجزيل|جزيل الشكر|جزيت خيرا|الله يجزاك خير|يسلمو|يسلموا|ثانكس|أشكركم|أشكرك|أشكر|نشكركم|شكر
    شكر كبير|شكر خاص|ممتنة لكم|ممتنين|امتناني|الامتنان|شكري|خالص الشكر|لكم الشكر|الحمد لله وشكرا
    asking: هل|ما رأيكم|ما رأيك|كيف|لماذا|من يعرف|من منكم|أين|متى|ماذا|حد يعرف|حدا يعرف|حد جرب
    حدا جرب|أحد يعرف|احد جرب|أحد جرب|فيه أحد|في حد|في حدا|شو|شو أفضل|شو رأيكم|ايش|ايش أفضل|وش
    وش رأيكم|وش أفضل|ايه|ايه رأيكم|إيه أحسن|ازاي|إزاي|كيفاش|شلون|ليش|ليه|علاش|وين|فين|منين|مين
    مين يعرف|مين جرب|من جرب|من لديه|كم|كم سعر|بكم|قديش|امتى|إمتى|شنو|واش|أي|ما هو|ما هي|ما أفضل|ماهو
    ماهي|هل من|أليس|لمن|بماذا تنصحون|تنصحون|تنصحوني|وش تنصحون|عندكم|عندك|ممكن حد|ممكن أحد|هل يمكن
    لمين|لمن هذا|في حد عنده|حد عنده|مين عنده|من عنده|ممكن حدا|الساعة كام|في اي ساعة|أي ساعة|كيف يمكن
    كيف أقدر|هل فيه|هل يوجد|يوجد أحد
    filler: جميعا|للجميع|يا|أصدقائي|أصدقاء|الجميع|لكم|لك|عليكم|من|في|إلى|على|و|جدا|اليوم|أحبتي|هذا
    هذه|الله|كيف حالكم|كيف حالك|على المشاركة|للمشاركة|المقال|المنشور|كل|يا جماعة|جماعة|شباب|يا شباب
    بنات|يا غالي|غالي|حبيبي|حبايب|حبايبي|يا أصدقاء|أصدقائي الأعزاء|الأصدقاء|متابعيني|بكل خير|خير
    بخير|أنت|أنتم|انتم|أنا|والله|صورة|الصورة|فيديو|فكرة|عمل|العمل|كثير|كتير|اوي|أوي|قوي|لكل|مع|عن
    كلامك|كلام|ورحمة الله|وبركاته|أخي|اخي|أختي|اختي|صديقي|عزيزي|استاذ|أستاذ|يا رب|ورد|وياسمين|ياسمين
    عسل|قلبي|من كل قلبي|لكم من|هال|يا ناس|ناس
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

  /// Spanish.
  static let spanish = """
    greeting: buenos días|buen día|buenas tardes|buenas noches|hola|buenas|feliz lunes|feliz martes
    feliz miércoles|feliz jueves|feliz viernes|feliz sábado|feliz domingo|feliz fin de semana
    buen fin de semana|feliz año|feliz año nuevo|feliz navidad|felices fiestas|feliz semana
    buena semana|saludos|que tengan un buen día|holi|holis|holaa|ola|buenos dias a todos|buen dia
    buenass|buenas a todos|muy buenas|muy buenos días|muy buenas tardes|muy buenas noches|wenas
    wenos días|feliz finde|buen finde|buen viernes|buen lunes|buen domingo|buen sábado
    buen inicio de semana|buen descanso|dulces sueños|que descanséis|que descansen
    que tengáis un buen día|que tengáis un buen finde|que tengáis buen día|que tengáis buena semana
    que tengan buen día|que tengan un lindo día|que tengan buena semana|que tengan un buen finde
    que paséis un buen día|que pasen buen día|feliz cumpleaños|feliz cumple|felices pascuas
    felices reyes|feliz año a todos|próspero año nuevo|feliz día|feliz tarde|feliz noche
    feliz jueves a todos|bienvenidos|bienvenidas|un saludo|hola hola|qué onda|qué hubo|qué tal|epa
    aló|buen provecho|buen comienzo|buen martes|buen miércoles|buen jueves|lindo día|lindo domingo
    lindo fin de semana|bonito día|bonito domingo|bonita tarde|linda tarde|linda noche|bonita noche
    feliz descanso|buenas gente|hola holita
    nicety: genial|excelente|buen post|buen artículo|gran artículo|gran post|muy bueno|muy bien
    bravo|felicidades|felicitaciones|enhorabuena|totalmente|de acuerdo|estoy de acuerdo|exacto
    cierto|muy cierto|me encanta|qué bonito|precioso|increíble|brutal|verdad|gran trabajo
    buen trabajo|interesante|muy interesante|jaja|jajaja|sí|así es|buenísimo|fantástico|perfecto
    qué bueno|qué bien|qué lindo|qué linda|qué bonita|qué hermoso|qué hermosa|qué belleza|qué guapo
    qué guapa|qué chulo|qué chula|qué maravilla|qué pasada|qué risa|qué gracia|qué rico|qué gran
    qué buena|qué buen|qué crack|crack|bonito|bonita|hermoso|hermosa|preciosa|preciosidad|lindo
    linda|maravilla|maravilloso|maravillosa|espectacular|impresionante|estupendo|estupenda|magnífico
    magnífica|buena|bueno|buenísima|chulo|chulísimo|guay|chido|bacán|bárbaro|de lujo|un lujo|de diez
    olé|ole|bien dicho|bien hecho|tal cual|así mismo|eso mismo|eso es|exactamente|correcto
    totalmente de acuerdo|muy de acuerdo|completamente de acuerdo|opino lo mismo|lo mismo digo|igual
    yo también|yo igual|claro|claro que sí|por supuesto|desde luego|sin duda|ciertísimo|tienes razón
    tiene razón|toda la razón|es verdad|gran verdad|verdad verdadera|jajajaja|jajajajaja|jejeje|jeje
    jiji|xd|lol|me muero|me parto|me encantó|me encanta esto|me gusta|me gusta mucho|me fascina
    lo amo|te felicito|mucha suerte|suerte|ánimo|mucho ánimo|fuerza|adelante|a tope|buena foto
    gran foto|linda foto|bonita foto|preciosa foto|fotón|fotaza|temazo|wow|guau|mola|mola mucho
    cómo mola|aplausos|enhorabuena a todos|buenas noticias|eso|eso exactamente|ay qué|ay qué lindo
    qué precioso|qué preciosa|qué preciosidad|así tal cual|sí señor|sí señora|verdad absoluta
    tan cierto|ahí está|qué arte|brutal brutal
    thanks: gracias|muchas gracias|mil gracias|muchísimas gracias|gracias por compartir|agradecido
    agradecida|grax|gracias a todos|gracias a todas|gracias por|gracias de corazón
    muchas gracias a todos|muchísimas gracias a todos|infinitas gracias|un millón de gracias
    miles de gracias|se agradece|se agradece mucho|os agradezco|les agradezco|te agradezco
    te lo agradezco|agradezco|agradecidos|agradecidas|agradecimiento|muy agradecido|muy agradecida
    mil gracias a todos|grasias|graciass|eskerrik asko|gràcies|un enorme gracias|enormes gracias
    eternamente agradecida|eternamente agradecido|gratitud|toda mi gratitud|agradecimientos
    mil gracias de corazón|gracias gracias
    asking: alguien sabe|alguien|qué opinan|qué opináis|qué piensan|por qué|quién sabe|cuál es tu
    cuál es su|qué hacen|tenéis|algún consejo|alguna idea|dónde|alguien conoce|alguien ha
    alguien tiene|alguien que|alguien me|alguien más|cuál es|cuál es la|cuáles|cuál|cuánto
    cuánto cuesta|cuánto tiempo|cuántos|cuántas|cuándo es|quién se|quién más|qué libro|qué es
    qué hago|qué hacéis|qué os parece|qué les parece|qué te parece|qué preferís|qué prefieren
    qué me recomiendan|qué me recomendáis|qué usáis|qué usan|qué piensas|qué opinas|qué significa
    qué pasa con|adónde|a qué hora|de dónde|dónde puedo|dónde está|dónde se|para qué|por qué siempre
    por qué no|cómo se|cómo puedo|cómo hago|cómo se dice|soy el único|soy la única|soy yo o|sabéis
    saben|sabes|conocéis|conocen|habéis|han probado|me recomiendan|me recomendáis|recomendaciones
    alguna recomendación|alguna sugerencia|algún truco|os gusta|les gusta|creen que|creéis que
    es normal|hay alguien|hay algún|hay alguna|se puede|pueden|de quién|de quién es|a quién
    con quién|hay veganos|hay gente|hay por aquí|a qué hora empieza|alguien me presta|alguien quiere
    alguien puede|alguien podría|alguien viene|cuándo empieza|cuándo abre|cuándo sale|cuándo hay
    cuándo será|qué hora|qué tal está|quién sabe si|quién viene|quién me|quién tiene|qué tal es
    vale la pena|merece la pena
    filler: a|todos|todas|a todos|a todas|amigos|amigas|mundo|gente|el|la|los|las|un|una|de|del|y
    por|para|con|muy|hoy|querido|queridos|lunes|martes|miércoles|jueves|viernes|sábado|domingo|post
    artículo|esto|este|esta|es|te|ti|tu|qué|cómo están|qué tal|cómo estáis|mi|mis|su|sus|lo|le|se|me
    nos|os|al|en|desde|que|foto|imagen|vídeo|video|dibujo|trabajo|idea|texto|hilo|canción
    gente bonita|gente linda|familia|equipo|compas|chicos|chicas|peña|mastodonte|fediverso|tuiteros
    buena gente|ya|tan|más|otra vez|siempre|como siempre|un poco|también|pues|bueno pues|aquí
    todo el mundo|por aquí|pequeño|balcón|ay|ayy|comunidad|sí
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

  /// Portuguese.
  static let portuguese = """
    greeting: bom dia|boa tarde|boa noite|olá|oi|oi gente|feliz segunda|feliz terça|feliz quarta
    feliz quinta|feliz sexta|feliz sábado|feliz domingo|bom fim de semana|boa semana|feliz natal
    feliz ano novo|boas festas|bom domingo|bom sábado|boa sexta|boa segunda|e aí|bom dia gente
    bom dia pessoal|bom diaa|bom dia a todos|bomdia|bdia|boas|boas tardes|boas noites
    boa tarde a todos|boa noite a todos|oie|oiê|oii|opa|eae|e ae|fala galera|fala pessoal|salve
    olá a todos|olá gente|ola|alô|bom feriado|bom fds|bom fim de semana a todos|bom final de semana
    ótimo dia|ótima semana|ótimo fim de semana|ótima noite|ótima tarde|boa terça|boa quarta
    boa quinta|bom domingo a todos|bom início de semana|boa sexta-feira|feliz sexta-feira
    feliz páscoa|feliz aniversário|feliz dia|feliz 2026|feliz semana|bom natal|feliz natal a todos
    próspero ano novo|bom ano|bom ano novo|durmam bem|durma bem|bons sonhos|até amanhã|bem-vindos
    bem vindos|bem-vindas|sejam bem-vindos|bom apetite|tenham um bom dia|tenham um ótimo dia
    tenham uma boa noite|tenham uma boa semana|um bom dia|uma boa semana|uma ótima semana|abraços
    beijos|boa noitinha|boa tardinha|bom diazinho|bom diazão|boa madrugada|bom descanso|lindo dia
    linda noite|linda semana|lindo domingo|bom resto de dia|bom resto de semana|boa quarta-feira
    boa segunda-feira|boa tarde pessoal|ótimo domingo|ótimo sábado|bom sábado a todos
    nicety: ótimo|ótimo post|ótimo texto|ótimo artigo|muito bom|muito bem|parabéns|excelente
    perfeito|lindo|linda|adorei|amei|concordo|exato|exatamente|verdade|é verdade|isso|isso mesmo|top
    show|incrível|maravilhoso|sensacional|bom trabalho|boa|kkk|kkkk|kkkkk|interessante|fantástico
    bravo|que lindo|que linda|que lindos|que bonito|que bonita|que bom|que boa|que massa|que legal
    que fofo|que fofa|que delícia|que maravilha|que foto|que show|que giro|que gira|que fixe
    que demais|lindos|lindas|lindíssimo|lindíssima|bonito|bonita|bonita foto|linda foto|bela foto
    bela|belo|belíssimo|belíssima|bacana|legal|muito legal|massa|muito massa|fixe|giro|gira
    espetacular|espetáculo|fofo|fofa|fofura|maravilhosa|maravilha|excelentes|fenomenal|genial|demais
    muito bom mesmo|muito boa|muito lindo|muito linda|bem dito|bem bolado|falou tudo|disse tudo
    falou e disse|assino embaixo|concordo plenamente|concordo totalmente|concordo contigo
    concordo com você|também acho|eu também|eu tb|tbm|também|igual|idem|com certeza|certeza|claro
    claro que sim|exatamente isso|é isso|é isso aí|isso aí|pura verdade|a mais pura verdade
    verdade verdadeira|sim|simm|pois é|tem razão|tens razão|você tem razão|tamo junto|tmj|arrasou
    mandou bem|mandou muito|parabéns a todos|meus parabéns|boa sorte|sucesso|força|coragem|aplausos
    amei isso|amo|adoro|adorei isso|gostei|gostei muito|kk|haha|hahaha|rs|rsrs|rsrsrs|lol|morri
    chorei de rir|uau|nossa|eita|show de bola|nota dez|nota mil|top demais|delícia|boa ideia
    ótima ideia|boa foto|ótima foto|boa notícia|que lindeza|que fofura|que beleza|ai que
    ai que linda|é isso exatamente|isso exatamente|exatamente isso mesmo|é bem isso|falou bonito
    bem isso|perfeito perfeito|ai que lindo
    thanks: obrigado|obrigada|muito obrigado|muito obrigada|valeu|grato|grata|agradeço|brigado
    brigada|obg|mto obg|mt obg|muito obg|obgd|obgda|obrigadão|obrigadinha|obrigadinho|obrigados
    obrigada a todos|obrigado a todos|obrigado por|obrigada por|obrigado pelo|obrigada pela
    muito obrigado a todos|muito obrigada a todos|mil obrigadas|mil obrigados|muitíssimo obrigado
    muitíssima obrigada|agradecido|agradecida|agradecemos|agradecimento|agradecimentos|muito grato
    muito grata|gratidão|vlw|valeu demais|valeu galera|valeu pessoal|bem haja|brigadão|brigadinha
    tks|thanks|um enorme obrigado|enorme obrigado|enorme obrigada|eternamente grata
    eternamente grato|grato a todos|grata a todos|toda a minha gratidão|obrigado obrigado
    obrigada obrigada|obrigadíssimo|obrigadíssima
    asking: alguém sabe|alguém|o que acham|o que vocês acham|como vocês|qual é o seu|por que|por quê
    quem sabe|onde|alguma dica|alguma ideia|será que|alguém conhece|alguém tem|alguém já|alguém aí
    alguém mais|alguém pode|alguém sabe como|alguém me|vcs usam|vcs acham|vcs preferem|vocês usam
    vocês preferem|vocês acham|vocês conhecem|vocês já|o que vcs acham|o que fazer|o que é
    o que vocês vão|o que vcs|o que você|o que significa|qual|qual é|qual o|qual a|qual é o|quais
    quais são|quanto|quanto custa|quanto tempo|quantos|quantas|quando é|quem mais|quem aí|quem vai
    quem quer|quem conhece|onde posso|onde fica|onde encontro|onde comprar|aonde|de onde|pra onde
    para onde|por que será|por que é que|porque será|pq|como faço|como fazer|como tirar|como é que
    como se|como vocês fazem|só eu|sou só eu|sou o único|sou a única|é só comigo|é normal|tem como
    dá pra|dá para|pode-se|sabem|sabes|conhecem|já experimentaram|recomendam|recomendações
    alguma recomendação|alguma sugestão|alguma dica de|dicas de|preciso de dicas|há alguém
    existe algum|existe alguma|tem alguém|de quem|de quem é|para quem|com quem|há veganos|há aqui
    há por aqui|a que horas|que horas|alguém me empresta|alguém quer|alguém vai|alguém vem
    alguém podia|quando começa|quando abre|quando sai|quando será|quem tem|quem pode|quem pode me
    vale a pena|como é que se|vocês vão|vocês têm|vocês sabem|vocês gostam|vcs têm|vcs sabem|vcs vão
    vcs tem
    filler: a|todos|todas|a todos|a todas|pessoal|gente|galera|amigos|amigas|meus|mundo|o|os|as|um
    uma|de|do|da|e|para|pra|por|com|muito|hoje|querido|queridos|segunda|terça|quarta|quinta|sexta
    sábado|domingo|post|texto|artigo|que|é|este|esta|compartilhar|por compartilhar|tudo bem
    como estão|como vão|eu|você|vocês|minha|meu|seu|sua|no|na|nos|nas|ao|aos|se|te|me|lhe|em|mais
    tão|foto|imagem|vídeo|desenho|trabalho|ideia|música|fio|turma|povo|família|amores|amiga|amigo
    malta|gente boa|gente linda|mastodonte|fediverso|desde|aqui|já|só|também é|outra vez|de novo
    mesmo|né|aí|demais da conta|segunda-feira|sexta-feira|feriado|como sempre|pelo|pela|pelos|pelas
    das|dos|ai|ay|comunidade|parabéns pelos|varandinha|varanda|minha varanda
    """
}
