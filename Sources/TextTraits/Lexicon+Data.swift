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
    nicety: great post|nice post|good post|great article|nice article|great read|good read|nice one
    well said|well done|well put|so true|very true|true|love this|love it|i love this|i like this
    this|agreed|agree|totally agree|i agree|fully agree|exactly|same|same here|amazing|awesome
    great|nice|cool|wow|beautiful|lovely|brilliant|fantastic|excellent|perfect|wonderful|superb
    congrats|congratulations|good job|great job|nice work|great work|good work|great point
    good point|good luck|lol|haha|hahaha|yes|yep|yeah|indeed|absolutely|interesting|good stuff
    great stuff|great share|thanks for sharing|keep it up|keep going|so good|this is great
    this is awesome|this is amazing|looks great|looks good|you rock|bravo|respect
    thanks: thanks|thank you|thank you so much|thanks a lot|many thanks|thx|ty|much appreciated
    i appreciate it|appreciated|cheers|grateful
    asking: does anyone|does anybody|has anyone|has anybody|is there anyone|anyone know
    anybody know|can anyone|can anybody|who knows|who else|what do you|what would you|how do you
    how would you|which of you|do you|have you|are you|would you|should i|where do you|why do you
    what is your|whats your|which is your|any tips|any advice|any recommendations|any ideas
    filler: all|everyone|everybody|everyone out there|friends|folks|guys|people|world|twitter|x
    mastodon|bluesky|fediverse|internet|dear|my|to|you|your|yours|the|a|an|and|from|in|of|for|it|is
    so|very|much|really|too|again|today|out there|there|beautiful people|lovely people|team|fam
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|day|just|oh|ah|and you
    how are you|how are you all|how is everyone|hope you are well|that|that is|thats|its|what a|such a|post|article|thread|one|as always|always|here|with
    """

  /// French.
  static let french = """
    greeting: bonjour|bonsoir|bonne nuit|bonne journée|bonne soirée|bon matin|salut|coucou|hello
    bon week-end|bon weekend|bon lundi|bon mardi|bon mercredi|bon jeudi|bon vendredi|bon samedi
    bon dimanche|bonne semaine|bonne année|joyeux noël|bonnes fêtes|bon réveil|belle journée
    nicety: bravo|super|génial|excellent|parfait|très beau|magnifique|bel article|bon article
    très bon article|joli|trop bien|tout à fait|exactement|je suis d'accord|d'accord|bien dit
    bien vu|félicitations|vrai|c'est vrai|tellement vrai|j'adore|j'aime|top|mdr|ptdr|intéressant
    beau travail|bon travail|bien joué|chapeau
    thanks: merci|merci beaucoup|mille mercis|un grand merci|merci à tous|merci bien|grand merci
    asking: est-ce que|qui connaît|quelqu'un connaît|quelqu'un sait|quel est votre|quelle est votre
    que pensez-vous|qu'en pensez-vous|comment faites-vous|avez-vous|pourquoi|comment|est ce que
    qu'est-ce que|des idées|des conseils
    filler: à|tous|toutes|tout le monde|les amis|mes amis|à tous|à toutes|à vous|vous|toi|le|la|les
    un|une|de|du|des|et|pour|cher|chers|chères|aujourd'hui|très|c'est|ce|cet|cette|votre|ton|bien
    comment allez-vous|ça va|comment ça va|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    article|partage|pour le partage
    """

  /// Arabic; letter forms and vowel marks are folded.
  static let arabic = """
    greeting: صباح الخير|مساء الخير|تصبحون على خير|تصبح على خير|السلام عليكم|السلام عليكم ورحمة الله
    السلام عليكم ورحمة الله وبركاته|مرحبا|أهلا|أهلا وسهلا|صباح النور|مساء النور|جمعة مباركة
    نهارك سعيد|نهاركم سعيد|يوم سعيد|كل عام وأنتم بخير|رمضان كريم|عيد مبارك|أسعد الله صباحكم|صباحكم سعيد
    nicety: رائع|جميل|ممتاز|أحسنت|أحسنتم|بالتوفيق|مبروك|ألف مبروك|صحيح|كلام جميل|مقال رائع|منشور رائع
    مقال جميل|ما شاء الله|ههههه|هههه|هههههه|اتفق معك|أتفق معك|أتفق|جميل جدا|رائع جدا|إبداع|مبدع|كلام صحيح
    thanks: شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|ألف شكر|جزاك الله خيرا|جزاكم الله خيرا|مشكور|تسلم|كل الشكر
    asking: هل|ما رأيكم|ما رأيك|كيف|لماذا|من يعرف|من منكم|أين|متى|ماذا
    filler: جميعا|للجميع|يا|أصدقائي|أصدقاء|الجميع|لكم|لك|عليكم|من|في|إلى|على|و|جدا|اليوم|أحبتي|هذا|هذه|الله
    كيف حالكم|كيف حالك|على المشاركة|للمشاركة|المقال|المنشور|كل
    """

  /// Polish.
  static let polish = """
    greeting: dzień dobry|dobry wieczór|dobranoc|cześć|hej|hejka|witam|witajcie|siema|miłego dnia
    miłego weekendu|miłego wieczoru|dobrego dnia|udanego weekendu|udanego dnia|miłego poniedziałku
    miłego piątku|wesołych świąt|szczęśliwego nowego roku|dobrej nocy|spokojnej nocy|dobrego tygodnia
    nicety: super|świetnie|świetny post|świetny wpis|świetny artykuł|dobry post|dobry wpis|brawo
    gratulacje|gratuluję|zgadzam się|dokładnie|prawda|racja|masz rację|piękne|pięknie|fajne|fajny
    ekstra|rewelacja|genialne|genialny|tak|też tak mam|dobra robota|dobre|świetne|ciekawe|haha
    thanks: dziękuję|dzięki|dziękuję bardzo|wielkie dzięki|serdecznie dziękuję|dziękuje
    asking: czy ktoś|czy|kto z was|jak|co sądzicie|co myślicie|dlaczego|gdzie|jaki jest wasz|ktoś wie
    ktoś zna|macie|jakieś pomysły
    filler: wszystkim|wszyscy|wam|wszystkich|kochani|i|w|na|do|za|z|to|bardzo|dziś|dzisiaj|ludzie
    przyjaciele|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|się|jest|post|wpis|tobie|jak się macie|co słychać
    """

  /// Norwegian.
  static let norwegian = """
    greeting: god morgen|godmorgen|god kveld|god natt|god dag|god ettermiddag|hei|heisann|hallo|halla
    god helg|god fredag|god mandag|god tirsdag|god onsdag|god torsdag|god lørdag|god søndag|morn
    god jul|godt nytt år|ha en fin dag|ha en god dag|ha en fin helg|ha en god helg|god påske|god uke
    nicety: bra|så bra|flott|kjempebra|fint|nydelig|enig|helt enig|nettopp|akkurat|gratulerer
    godt sagt|bra sagt|bra innlegg|godt innlegg|fin artikkel|god artikkel|herlig|lykke til|sant
    så sant|veldig bra|veldig fint|kult|ja|interessant|hurra|bra jobba|godt jobba|stilig|samme her
    thanks: takk|tusen takk|mange takk|takk skal du ha|takk for det|hjertelig takk
    asking: er det noen|noen som vet|noen som|hva synes dere|hvordan gjør dere|hva gjør dere|hvem vet
    hvem av dere|har dere|hvorfor|hvordan|hva er din|vet noen|kan noen|noen tips|har noen
    filler: alle|alle sammen|dere|folkens|venner|og|i|på|til|for|fra|en|et|det|er|så|veldig|i dag
    mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|helg|kjære|deg|innlegg|deling|for at du delte
    hvordan går det|hvordan har dere det
    """

  /// Spanish.
  static let spanish = """
    greeting: buenos días|buen día|buenas tardes|buenas noches|hola|buenas|feliz lunes|feliz martes
    feliz miércoles|feliz jueves|feliz viernes|feliz sábado|feliz domingo|feliz fin de semana
    buen fin de semana|feliz año|feliz año nuevo|feliz navidad|felices fiestas|feliz semana
    buena semana|saludos|que tengan un buen día
    nicety: genial|excelente|buen post|buen artículo|gran artículo|gran post|muy bueno|muy bien|bravo
    felicidades|felicitaciones|enhorabuena|totalmente|de acuerdo|estoy de acuerdo|exacto|cierto
    muy cierto|me encanta|qué bonito|precioso|increíble|brutal|verdad|gran trabajo|buen trabajo
    interesante|muy interesante|jaja|jajaja|sí|así es|buenísimo|fantástico|perfecto
    thanks: gracias|muchas gracias|mil gracias|muchísimas gracias|gracias por compartir|agradecido
    agradecida
    asking: alguien sabe|alguien|qué opinan|qué opináis|qué piensan|cómo|por qué|quién sabe|cuál es tu
    cuál es su|qué hacen|tienen|tenéis|algún consejo|alguna idea|dónde
    filler: a|todos|todas|a todos|a todas|amigos|amigas|mundo|gente|el|la|los|las|un|una|de|del|y|por
    para|con|muy|hoy|querido|queridos|lunes|martes|miércoles|jueves|viernes|sábado|domingo|post
    artículo|esto|este|esta|es|te|ti|tu|qué|cómo están|qué tal|cómo estáis
    """

  /// German.
  static let german = """
    greeting: guten morgen|guten tag|guten abend|gute nacht|hallo|moin|moin moin|servus|grüezi|hi
    schönen tag|schönen abend|schönes wochenende|schönen montag|schönen dienstag|schönen mittwoch
    schönen donnerstag|schönen freitag|schönen samstag|schönen sonntag|frohe weihnachten
    frohes neues jahr|frohes neues|frohe ostern|gute woche|schöne woche|einen schönen tag|mahlzeit
    nicety: super|toll|klasse|sehr gut|sehr schön|schön|prima|großartig|stark|guter beitrag
    toller beitrag|guter artikel|toller artikel|genau|stimmt|das stimmt|richtig|so wahr|sehe ich auch so
    bin dabei|glückwunsch|herzlichen glückwunsch|gratuliere|gut gemacht|gut gesagt|wunderbar|spannend
    interessant|haha|ja|geil|cool|hervorragend|perfekt|weiter so|volle zustimmung|zustimmung
    thanks: danke|vielen dank|danke schön|dankeschön|danke sehr|besten dank|herzlichen dank|tausend dank
    merci
    asking: weiß jemand|kennt jemand|hat jemand|kann jemand|was meint ihr|wie macht ihr|was denkt ihr
    wer von euch|wer kennt|wer weiß|habt ihr|warum|wie|welche|welcher|welches|irgendwelche tipps
    jemand ideen|gibt es
    filler: alle|allen|zusammen|an alle|leute|freunde|ihr|ihr lieben|liebe|lieber|euch|euch allen|dir
    der|die|das|den|dem|ein|eine|einen|und|in|im|aus|für|zum|sehr|so|heute|auch|wünsche ich|ist
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|beitrag|artikel|fürs teilen
    wie geht es euch|wie gehts|wie gehts euch
    """

  /// Portuguese.
  static let portuguese = """
    greeting: bom dia|boa tarde|boa noite|olá|oi|oi gente|feliz segunda|feliz terça|feliz quarta
    feliz quinta|feliz sexta|feliz sábado|feliz domingo|bom fim de semana|boa semana|feliz natal
    feliz ano novo|boas festas|bom domingo|bom sábado|boa sexta|boa segunda|e aí
    nicety: ótimo|ótimo post|ótimo texto|ótimo artigo|muito bom|muito bem|parabéns|excelente|perfeito
    lindo|linda|adorei|amei|concordo|exato|exatamente|verdade|é verdade|isso|isso mesmo|top|show
    incrível|maravilhoso|sensacional|bom trabalho|boa|kkk|kkkk|kkkkk|interessante|fantástico|bravo
    thanks: obrigado|obrigada|muito obrigado|muito obrigada|valeu|grato|grata|agradeço|brigado|brigada
    asking: alguém sabe|alguém|o que acham|o que vocês acham|como vocês|vocês|qual é o seu|por que
    por quê|como|quem sabe|onde|alguma dica|alguma ideia|será que
    filler: a|todos|todas|a todos|a todas|pessoal|gente|galera|amigos|amigas|meus|mundo|o|os|as|um|uma
    de|do|da|e|para|pra|por|com|muito|hoje|querido|queridos|segunda|terça|quarta|quinta|sexta|sábado
    domingo|post|texto|artigo|que|é|este|esta|compartilhar|por compartilhar
    tudo bem|como estão|como vão
    """
}
