// The phrases of Arabic, French, Portuguese and Spanish; a phrase is added by writing it in.

extension Lexicon {
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
}
