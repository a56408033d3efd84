"""Words of everyday life that are spelt right, though no passage and no label may have them: they are not corrected.

One run of words a language, in alphabetical order and in one form each; other forms share its index form.
"""

from functools import cache

from kb import analysis
from kb.languages import languages_of

_WORDS = {
    "en": """
        abortion absence absent absolute ache acid actor actress adventure advertise afternoon album almost aloud
        alphabet altogether amazing ancient angel anger angle angry animal annoy anthem anxious apologize apple
        apron arch argument arm arrow ash asleep atlas atmosphere attach attempt attic auction autumn avenue
        average awake award awful awkward axe bacon bake balcony bald ball balloon banana bandage barber bargain
        bark barn barrel basement basket bat bath bathroom battery battle bay bean beast beautiful bedroom bee
        beef beer beg bell belt bench bend bet bicycle bike bin bird biscuit bite bitter blade blank bleed bless
        blond bloom blouse boast boil bold bolt bonus bore bottle bowl brake brand brass brave breakfast breast
        breath breeze brief bright brilliant broom brown brush bucket bug bull bullet bump bunch burst bush busy
        butcher button cab cable cake camel candle candy cannon canvas cap cardboard carpet carriage carrot cart
        cartoon carve castle casual cave ceiling celebrate cellar cement cent century cereal chair chalk chapel
        charm chat chatter cheat cheek cheer cheese cherry chess chest chew chicken chimney chin chocolate choke
        chop chorus cigar cigarette circle circus clap claw clay clever cliff clock closet cloth cloud clown
        clue coal coat cock cockroach coconut collapse column comb comedy comfortable command comment committee
        compass complex compose confess confuse congratulate constant cookie cool copper copy cord corn cottage
        cotton couch cough couple crack crawl crazy cream creature creep crisp crocodile crow crown crush cry
        crystal cube cuckoo cupboard cure curious curl curse curtain curve cushion custom cute dairy dam damp
        dare darling dash dawn dear decade deck decorate deep deer defeat defend delicious delight deliver deny
        depth deserve desire dessert destroy detail devil diamond diary dice dictionary diet dig dinosaur
        disappoint discount discover dish dislike dive divide dizzy dollar dolphin donkey doubt dove dozen drag
        dragon drama dress drip drone drum drunk duck dull dumb dusk dust dwarf dye eager eagle ear easter echo
        elastic elbow elephant eleven embarrass embrace emotion emperor empire enemy engine enormous entertain
        enthusiasm entrance envy equator eraser eternal evil excellent excited excuse exit exotic explore
        explosion eyebrow fabric faction fade faint fairy fame fan fancy fantastic farewell fashion fat fate
        favour feast feather feature fiction fierce finger firework fist flame flash flavour flesh float flock
        flour flower flu fluid flute foam fog fold fond fool forehead forget forgive fork fortune forty fountain
        fox fraction frame freeze friction friday fridge friend frog frost fry fuel fun funny fur fury galaxy
        gallery gamble game garage garbage garden garlic generous genius gentle gentleman ghost giant gift
        giraffe glad glance glass glory glove glue goat goose gorilla gospel gossip grab grace grain grammar
        grand grass grateful gravity grey grill grip grocery guilt gum habit hair haircut hairdresser ham
        hamburger hammer handsome hare hay headache heap heaven heel height hell hello hen herb herd hill hint
        hip hobby hole hollow holy homework honey hook horrible horror horse huge humble humour hurry hut icon
        idiot idle ignore illusion imagine imitate immediate impress inch inherit ink inn innocent insect
        inspect inspire instant instinct instrument interrupt invent iron ivory jacket jam jar jaw jazz jealous
        jeans jelly jewel jolly joy juice july kangaroo keen kettle keyboard kick kidney king kiss kite kitten
        knee kneel knight knit knock knot lamb lamp laptop laser laugh laundry lawn lazy leaf lean leap leather
        lecture legend lemon lick lid lie light lightning lily lion lip liquid litre litter liver lizard loaf
        lobster loose lord loud lounge love loyal luck lucky luggage lung luxury mad magic mammal mango maple
        marble mark marvellous master mate mathematics measles meat medal melody melon melt memory merry metal
        meter midnight mild mile milk mill mineral mint minute miracle mirror miss mist modest monday monster
        morning mosquito motion motor mouse moustache mouth mud muffin multiply muscle mushroom mystery naive
        naked nasty neat neck needle nerve noble nod noise noon nose note novel nut oak october onion opera
        opponent orange ounce oven owl oxygen package pain paint palace pale pan pants parade parcel pardon
        parrot passion paste patience pause peach peak pear pearl pen pencil penguin penny pepper perfect
        perform perfume pet petrol philosophy photograph phrase piano picnic picture piece pig pigeon pile pill
        pillow pin pine pink pint pipe pirate pizza plate pleasure plough plug plural pocket poem poet poison
        pole polite pond popular porch portion pot potato pound powder praise precious present pretty pride
        prince princess prize proud puppet puppy purple puzzle pyramid queen quilt rabbit rail rainbow rare rat
        reaction recipe regret relation relax remember repeat reply reward rhythm rib ripe robot rock rocket
        rope rose rotten royal rub rude rug ruin ruler rush saddle sail saint salad sandwich saturday sauce
        sausage scarf scary scene scent science scissors score scream screw seal seize seven shade shadow shake
        shallow sharp shave sheep shelf shell shine shoe shoot shoulder shout shower shy silk silly silver sin
        sing sink sixty skate sketch ski skirt sky slap sleeve slice slide slim smart smell smile smoke smooth
        snack snail snake snow sock sofa sore sorry soul sour spare spear spend spider spin spit spoon square
        squirrel stable stair star stare statue steak steal steam steel steep stiff sting stir stomach stone
        stool stream string strong stubborn stupid subway sugar suit sun sunday sunny sunshine surface swallow
        swan swear sweat sweater sweep sweet swing sword symbol tail tailor tall taste tea tear telephone temper
        tennis tension thank thick thin thread throat thumb thunder thursday tidy tie tiger tight tin tired
        toast tobacco toe tonight tooth torch tortoise towel tower toy treasure tree trick trousers trumpet
        trunk tube tuesday tune tunnel twelve umbrella universe upset vacation valley vase vegetable vein velvet
        version victory vinegar violin vowel wake walnut wax wear wednesday weekend weigh weird wet whale wheat
        wheel whisper wicked wide wild wind window wine winter wipe wisdom wise witch witness wolf wonder wood wool worm
        wrap yacht yard yawn yellow yesterday yoga zebra zoo
    """,
    "fr": """
        abeille absence absent acheter acier acteur addition adieu adorer adresse adulte affaire affiche affreux
        agneau agréable aiguille aile aimer ajouter album alcool allumer allée amande ambiance ami amitié amour
        ampoule amusant ange angle animal anneau anniversaire annuler apparaître appétit araignée arbre arc
        argile armoire arrière arrêter artiste ascenseur assez assiette attacher attention attraper aube auberge
        aujourd'hui aussitôt automne aventure avis aîné baguette baignoire bain baiser balai balcon balle ballon
        banane banc bande barbe barque bataille beaucoup beauté bec belle besoin beurre bicyclette bijou bizarre
        bière blague blanc bleu blé bocal boeuf boire bois boisson bonbon bonjour bonnet bonsoir botte bouche
        bouchon boue bougie bouillir boulanger boulangerie bouquet bout bouteille boutique bouton brebis bref
        briller brique brosse brouillard bruit brun brusque bruyant brûler buffet buisson bâton bête bûche
        cabane cabinet cadeau café cage cahier calculer calme camarade canapé canard caneton cantine carnet
        carotte carreau carré cartable carton casque casquette casser casserole cauchemar cave ceinture cerf
        cerise cerveau chaise chambre chameau champ champignon chance chanter chapeau chapitre charbon charmant
        chasse chat chauffage chaussette chaussure chauve cheminée chemise cheval cheveu chien chiffon chiffre
        chocolat choisir chou château chèque chèvre chêne ciel cigarette cirque ciseaux citron clair clavier
        clef client cloche clou cochon coeur coiffeur col colle collier colline colonne colorier colère commode
        confiture conte content copain copine coq coquillage corde coton cou coude coudre coup courage courir
        couronne courrier course coussin couteau couvercle crabe craie crapaud cravate crayon creux crier croire
        cru crème crêpe cube cueillir cuillère cuir cuisse cuivre culotte curieux cygne célèbre dame danser
        demain demi dent descendre dessert dessin dessus diable dieu difficile dimanche directeur disque divers
        doigt dommage dos doucement douche douleur doute doux douze drap drapeau drôle dur déchirer déjeuner
        délicieux démarrer désirer détenu détester déçu dîner effacer effort effrayer embrasser emporter
        endormir endroit enfin enlever ennemi ennui entendre entier entourer enveloppe envie environ erreur
        escalier escargot espace esprit espèce essayer essence essuyer estomac exact excellent excuse exemple
        exercice expliquer fabriquer facile facteur falaise fantôme farine fatigué façade fenêtre ficelle fidèle
        fier figure fil filet film finir fleur flèche flûte foin foncé fond fort fou foudre fouet four
        fourchette fourmi fourrure fraise framboise fric frite froid fromage front fruit fumer furieux fusil
        fusée fée félicitation février gai galerie gant garage gauche gaz gel genou gentil gifle girafe glace
        glisser gomme gorge gorille gourmand goutter goût grain grandir grange gras grave grenier grenouille
        griffe gris gronder grotte guitare guêpe gâteau géant habile habiller habitude hache haie haricot herbe
        heure hibou hier hiver honte horloge horrible huile huit humeur humide hébergé hérisson idiot idée
        imiter immense immeuble immobile impatient important inquiet insecte instant intérieur inutile ivre
        jambe jambon janvier jardin jaune jeter jeu jeudi joie joli joue jouet joyeux juillet jumeau jupe jus
        lac laid laine lait lampe lancer lapin larme lavabo laver lent lever leçon librairie limace lion liquide
        lisse lit livre lièvre locomotive louer loup lourd lumière lundi lune lunettes lèvre léger légume
        magasin magie magnifique mai maigre malheur manger manteau marchand marcher mardi marron mars marteau
        matelas matin membre mensonge menton mercredi merveille meuble midi miel mille million mince minuit
        minute miroir moineau moitié montre morceau mordre moteur mou mouche mouchoir moulin moustache moustique
        mouton moyen muet muscle mètre méchant mélanger mémoire métal nager nappe narine nature naïf naïve neige
        nerveux nettoyer neuf neveu nez nid nièce noeud noisette noix novembre noyer nuage obliger octobre océan
        odeur oeil oeuf oie oignon oiseau ombre ongle opéra orage orange oreille orgueil oser oublier ours outil
        page paille paire palais panier panne pantalon papier papillon paquet paradis parapluie parc pardon
        pareil paresseux parfait parfum parole patience patte peigne peindre pelle pelouse pendre penser perle
        perroquet peser peuple phare phrase piano pierre pigeon pile pilote pin pinceau pinson pipe plafond
        plaire plaisir planche plante plastique plat pleurer pleuvoir plier pluie plume poche poids poil poing
        poire pois poisson poitrine poivre poli pomme pompe pont portrait poser poteau poubelle pouce poudre
        poule poulet poumon poupée pourri pousser poussin poussière poème poésie poêle prairie prier princesse
        printemps profond promenade promettre propre précieux préféré prénom puissant pull puzzle pyjama pâle
        pâte pêche quai quart quatorze quelque question queue quinze radis rage raisin raisonnable ranger rare
        raser rat rayon regard reine remarquer remercier remise remplir renard renverser requin respirer
        restaurant revenir reçu rhume riche ride rideau rire rivière riz robe robinet rocher roi rond rose roue
        rouler roux royaume ruban rugby ruisseau rusé règle réfléchir répéter réveil rêve sable sabot sac saison
        salut samedi sandale sang sanglier sapin saucisse saut sauvage savon scie seau seize sel semaine sembler
        sentier sept septembre serpent serrure serviette siffler silence singe six siècle soeur soixante soleil
        solide sombre sommeil songer sonner sorcière sortie souci souffler souhait soulier sourcil sourire
        souris souvenir squelette stylo succès sucre suivant tablier tache taille tambour tapis tard tarte tasse
        taureau tendre terminer thé ticket tigre timbre timide tirer tiroir tissu toile tomate tomber tonneau
        tonnerre tordre tortue tour tourner tournevis tousser toux tracteur train tranche tranquille travers
        treize trembler trente tricot triste tromper tronc trottoir trou trousse trésor tuer tuile tulipe tunnel
        tuyau tête usage user vacances vache vague vaisselle valise vallée valse vapeur vase veau veille vendre
        vendredi vent ventre ver verre vert veste viande victoire vigne vilain vingt violet violon visage vitre
        vitrine voir voix volcan volet vouloir vrai vue vélo vérité vêtement wagon yaourt yeux zoo âme âne
        écharpe échelle éclair écorce écran écraser écureuil élastique élégant éléphant émission énergie énorme
        épais épaule épicerie épine épingle éponge épée étage étagère étang éteindre étoile étonner étrange
        étroit été évier
    """,
    "es": """
        abeja abrazo abrigo abril abuelo aburrido aceite acera actor actriz actuar adivinar adiós adulto agosto
        aguacate aguja agujero ajedrez ajo ala alambre alarma alcohol alegre alfombra algodón alma almohada
        almuerzo amable amanecer amargo amarillo amigo amistad amor ancho anciano anillo animal anteayer
        anteojos anuncio apagar aparecer apartamento apellido apio aplauso araña arco ardilla arena aretes
        armario arpa arriba arroz artista ascensor asiento asustar atardecer atún auto avena aventura ayer
        azúcar bailar balcón ballena balón banana bandera barba barrer barriga basura batalla bañera baño beber
        bello beso bicicleta bigote blanco blusa boca boleto bolsa bolsillo bolígrafo bombilla bonito borracho
        borrar bosque bota botella botón brazo broma bruja bueno bufanda burro buzón búho caballo cabello cabeza
        cabra cacao café cajón calabaza calcetín calendario calma calvo cama camello caminar camisa camiseta
        canasta canción cangrejo cansado cantante cantar cantidad capa cara caracol carbón cariño carnicero
        carrera carro cartera casco castillo catorce caza caña cebolla ceja celoso cena ceniza cepillo cerebro
        cereza cero cerveza champú chaqueta chimenea chiste chocolate cielo cien ciencia cierto ciervo cigarro
        cima cinta cinturón circo clavo cliente cobre cocodrilo codo cohete colchón colina collar columpio comer
        conejo contento copa corazón corbata cordero corona correr cortina cosa cosquillas costilla crecer creer
        crema cuaderno cuadro cuarenta cuarto cubo cuchara cuchillo cuello cuento cuerda cuerno cuero cueva
        culebra cumpleaños cuna curioso césped círculo cómodo danza dedo delfín delgado delicioso desayuno
        descansar descubrir desear despacio despertar detrás diablo diamante dibujar diccionario diente dios
        dirección disco discusión disfraz divertido doblar doce docena doler dolor domingo dragón ducha duda
        dulce duro débil edificio ejemplo ejercicio elefante elegante empujar enano encender enchufe enemigo
        enero enfadado ensalada entero equipaje error escalera escoba esconder escritor escritorio espada
        espalda espejo espeso esponja esquina estantería estatua estornudo estrecho estrella estufa estómago
        excelente extraño falda faltar famoso fantasma faro favor febrero feo fila filosofía fino flaco flauta
        flecha flojo flor foca fregar fresco freír frito frío fuego fuerte fuerza fumar fácil fósforo gafas
        gallina gallo ganar garganta gasolina gastar gato gaviota gemelo gigante gimnasio globo golondrina goma
        gordo gorila gorra gota gracioso granja grano grasa gris gritar guante guapo guisante guitarra gusano
        gustar haba habitación hacha hada harina hebilla hecho helado hermana hermoso hierba hierro hija hilo
        hola hombro hondo hongo hora hormiga horno hotel hoy hueso huevo humo idea infierno inglés insecto
        inteligente invierno izquierda jabón jamás jamón jarra jaula jirafa joya juego jueves jugar juguete
        julio labio ladrar ladrillo lagarto lago lana langosta lata lavar leche lechuga legumbre lento levantar
        leyenda leña león libra limpiar limón lindo liso listo llanta llave llenar llorar llover lobo loco lodo
        loro lunes lágrima lámpara lápiz lástima líquido maceta madera magia maleta malo manga manteca mantel
        manzana maravilla mariposa martes martillo marzo masa mayo maíz mañana mejilla melocotón melón memoria
        mentira mermelada metal meter metro mezcla miel milagro minuto mirar misa miércoles mochila moda
        molestar molino mono morado morder moreno mosca mostrar moto mover mueble muela murciélago máquina
        máscara músculo nación nadar naranja nariz nata navaja navidad nervioso nido niebla nieto nieve nota
        noticia novela noviembre nube nudo nueve nuez obedecer octubre ocupado océano oeste ojo olla olor
        olvidar once oreja oro oscuro oso otoño oveja oír palacio palmera palo paloma pan panadero pantalla
        pantalón par paraguas pariente parque parrilla pasado pasillo pastel pata patata patinar pavo payaso
        pecho pedazo peine pelear pelota peluquero película pensar pepino pequeño pera perdón perezoso perfume
        perla perro pesado pescado pestaña pez piano picante piedra pierna pijama pimienta pincel pino pintar
        pintor pirata piscina pizarra plancha planeta planta plato pluma plátano poema poesía pollo polvo
        portero postre pregunta premio primavera princesa prisa profundo prometer propina príncipe pulga pulmón
        pulpo punta puño pájaro quemar querer queso quince rabo rama rana raro rata ratón rayo raíz real receta
        recordar recto regalo regla reina reloj remedio remo resfriado respirar restaurante retrato rey reír
        risa rizado robar roble roca rodilla rojo rompecabezas romper rosa roto rubio rueda ruido sabana sabio
        sabor saco sal salchicha salsa salto sandía sangre santo sapo sartén sastre secar secreto seda seis
        semáforo sentado serpiente servilleta señal señor siesta siete siglo silbar silencio sofá sol sombra
        sombrero sonar sonrisa sopa subir suerte sueño susto suéter sábado tabla tambor tarde tarea tarta taza
        teclado tela temprano tenedor tenis ternera tesoro tibio tiburón tigre tijeras tinta tirar tiza toalla
        tobillo tocar tomate tonto torcer toro torre tortuga tos traje tranquilo trapo trigo triste trono trueno
        tubo tía uva vaca vacaciones vacío valiente valle vapor vaso vela veneno ventana verano verde verdura
        vestido vidrio viento viernes vino violín virtud vista viudo volar volcán yema yeso yogur zanahoria
        zapatilla zapato zorro zumo ácido águila ángel árbol útil
    """,
    "de": """
        abend abenteuer abfall abschied absicht affe ameise ampel angel anzug apfel april ast atem auge august
        ausflug ausgang bach bad bahn ball banane bart bauch bauer baum becher beere bein beispiel beißen berg
        bett beutel biene bier billig birne bitte blatt blau blei blitz blond blume blut bohne brand braun
        brille brot brust brücke buch bunt burg bus busch butter bäcker bär böse dame dampf danke decke denken
        dick dienstag ding donner donnerstag doppelt draht dreck drucker dumm dunkel durst dusche dünn ecke edel
        egal ehre eile eimer einfach eis elefant elf ellbogen eng engel ente erbse erdbeere erde erfolg esel
        eule fach faden fahne fahrrad falle fang farbe faul faust feder fehler feier fein feind feld fell
        fenster ferien fern fertig fett feucht feuer finger fisch flach flamme flasche fleck fleisch fleißig
        fliege flöte flügel folge frage frech freitag freude freund frisch froh frosch frucht frühling frühstück
        fuchs funke gabel gans garten gast gebiss geburtstag gebäude gedicht geduld gefühl geige gelb gemüse
        genau gern geruch geräusch geschenk geschirr gesicht gestern getränk gewitter gewürz gift glas glatt
        glocke gold gott gras grau grille groß großvater gruß grün gurke gürtel haar hahn hai hals hammer
        handschuh handtuch hart hase haut heft heizung heiß hell hemd herbst herd herr herz heu himmel hirsch
        hoch holz honig horn hose hotel huhn hund husten hut hässlich höhle hübsch igel jacke jagd januar juli
        jung kaffee kalender kalt kamel kamera kamm kaninchen kartoffel kasse katze kaufen kaufmann kegel keks
        keller kerze kessel kette kinn kirsche kissen klavier kleid klein klug knie knochen knopf koffer kohle
        komisch kopf korb korn kraft kragen kraut kreide kreis krone kuchen kugel kuh kuss käfer käfig käse
        könig körper kühl lachen lampe landkarte laub laut leder leer leise leiter letzte licht lieb lied lineal
        links lippe loch luft lustig lärm löffel löwe magen mai maler manchmal mantel markt maschine maus mehl
        meister messer metall milch mittag mitte mittwoch mond montag morgen motor mund muskel mutig märchen
        märz möbel mücke müde mühle münze nachbar nacht nadel nagel nase nass nebel neffe neun november nudel
        nuss obst ofen oktober orange ostern paar paket palast papier park party pech pfanne pfeffer pfeife
        pferd pflanze pflaume pilz pinsel platte post prinz prinzessin pullover puppe rad rauch raum regal
        regenschirm reif reis rest ring rock rose rot rund rücken rückseite sache sack saft salat salz samstag
        sand satt sauber sauer schaf schal schatten schatz schaufel schere scherz schild schinken schirm schlaf
        schloss schlüssel schmal schmerz schmetterling schmutz schnee schneider schnell schokolade schrank
        schrei schuh schulter schwach schwamm schwanz schwein schwer schwimmen schüssel sechs segel seife seil
        seite selten september sessel sieben silber socke sofa sommer sonne sonntag spaß spiegel spiel spinne
        spitze spritze sprung spät stahl stall stamm stark staub stein stern stiefel stift still stimme stirn
        stock stolz strauß stuhl stumm stück suppe säge sänger süß tanne tante tapfer tasche tasse taube tee
        teig teller teppich teufel tiefe tier tiger tinte tomate ton topf tor torte traube traum traurig treppe
        treu trommel tuch turm uhr ungeheuer urlaub vase verkehr verrückt vogel volk vorhang vorsicht wagen wahr
        wald wand wange warm wecker weich weihnachten wein weizen weiß welle werkzeug wespe wetter wichtig wiese
        wild wind winter wirt wolf wolke wolle wort wunder wunsch wurm wurst wurzel wut wäsche zahn zange zebra
        zeichen ziege zimmer zirkus zitrone zoo zucker zufall zunge zwerg zwiebel ähnlich
    """,
    "pt": """
        abacaxi abelha abraço abril acabar achar adeus agora agosto agulha alegre alface algodão alho alma
        almoço alto amanhã amarelo amargo amigo amizade amor andar anel animal aniversário ano antigo anúncio
        apagar apartamento aranha areia arma armário arroz arte asa assento azeite açúcar bala balão banana
        banheiro banho barba barriga barulho batata beber beijo beleza berço besouro bicicleta bigode bloco
        blusa boca bola bom boneca bonito bosque bota botão branco braço brincar brinquedo bruxa burro cabelo
        cabeça cabra cachorro caderno café calça cama camisa caneta cansado cantar cara caranguejo carne
        carteiro casaco castelo cavalo caçador cebola cem cenoura cerveja chapéu chave cheio cheiro chocolate
        chorar chover chá cinto cinza claro cobra coelho coisa cola colher comer comprar copo coração corda
        coroa correio correr cortina costas cotovelo couro coxa cozinha cravo creme cão céu círculo dar data
        dedo dente dez dezembro doce domingo dor doze duro elefante elevador ensinar errado erro ervilha escada
        escova escritor escuro espada espelho esponja esquerda estrada estrela faca fada falar farinha feijão
        feio feriado ferro fevereiro filha filme fino fita flauta flor floresta fogo folha forte fraco frango
        frase frio fruta fumaça fácil galinha galo garfo garganta garrafa gato gelo gigante girafa giz gordo
        gostar gota grama grande grito grosso grupo guitarra hoje hora horta hotel inferno inglês inimigo inseto
        inteiro inverno irmã isca jacaré janeiro janela jantar joelho jogar julho junho lado lagarto lago
        laranja largo lata lavar laço legume leite lençol letra levar leão limpo limão livro lixo lição lobo
        longe louco lua lugar luta luva luz lágrima lápis lâmpada macaco macio madeira magro maio mala manga
        manhã manteiga mapa martelo março mau maçã meia mel mentira mil milho minuto moda moeda mole morango
        morder mosca motor mundo mês nadar nariz neblina neta neve ninho norte nota notícia nove novembro nuvem
        oeste oito olhar olho ontem orelha osso ouro outono outubro ouvir ovelha ovo padeiro palha palácio
        panela pano papagaio papel parede passado passeio pato pedra peixe pena pensar pente pequeno pera
        pergunta perna perto peru pesado pescoço pia piano pimenta pintar piscina planta poeira polvo pombo
        ponte porco porta povo poço prata praça preguiça presente preto primavera primo princesa problema
        profundo pulga pulmão pássaro pão queijo queixo quintal quinze rabo rainha raio raiz rato redondo rei
        relógio rio riso roda rosa rosto roupa roxo rádio saber sabor sabão saco saia sal saltar sangue sapato
        sapo secar segredo segunda seis selo semana senhor sete setembro silêncio sino sol soldado som sombra
        sonho sono sopa sorriso sorte suco tampa tapete tarde teia telhado tempero tempestade terça tesoura tia
        tigre tijolo tinta toalha tomate torre touro triste trono tubarão unha urso uva vaca vaso vassoura vazio
        veado vela vender vento ver verdade verde vermelho verão vestido vidro vinho violão visita voar vovó voz
        zebra zero ácido árvore índio óleo útil
    """,
    "ru": """
        август автор адрес алмаз альбом ангел апельсин апрель арбуз аромат артист асфальт бабочка багаж балет
        банан барабан баран башня бегать белка белый берёза беседа битва блин блюдо борода борщ ботинок бровь
        брюки будка букет булка бутылка бык вагон ваза вампир ванна варенье вдруг ведро веник верблюд верёвка
        веселый весна ветер ветка вилка вино виноград вишня вкус водка воздух волк волна волос волшебник воробей
        ворона воск восток вратарь вторник вчера гвоздь герой гитара глаз глина глубокий глупый гнездо голова
        голос голубь гора горло горький горячий гость гриб гроза грудь груша губа гусь дача двор девять декабрь
        дерево диван длинный добрый дождь доктор долина домик доска дракон древний дуб душа дым дыня жаба железо
        живот жираф жук жёлтый завтра завтрак загадка заяц звезда зверь звук зебра зелёный зеркало зерно зима
        змея золото зонт зуб иголка игрушка июль июнь кабан календарь камень капля капуста карандаш карман
        картина картофель кастрюля каша кирпич кисть клей клетка клубника ключ книга ковёр колено колесо кольцо
        комар комната конфета конь кора корзина корова король космос кость костюм костёр кот кофе кошка красивый
        краска кресло кровать кровь кролик круг крыло крыса крыша кукла курица куртка лампа лапа лев лекция лес
        лестница лето лимон лиса лист лоб ложка лошадь луг лук луна лягушка лёд майка малина март масло мебель
        медведь мел мелкий месяц металл метро мечта мешок молоко молоток монета морковь мороз мост мотор мука
        муравей муха мыло мышь мясо мяч мёд небо нитка нога нож норка нос ночь ноябрь обед облако обувь овца
        огонь огород огурец озеро октябрь олень орех орёл осень очки палец палка пальто парк парта певец перец
        перо петух печь пирог письмо пламя платье плечо плохой площадь погода подарок подушка поле полка помидор
        понедельник посуда потолок пояс привет природа птица пуговица пчела пшеница пятница радуга ракета ребро
        ремень репка ресница рис роза рот рубашка рука ручка рыба рюкзак салат сапог сахар свет свеча свинья
        секрет семя сентябрь сердце серебро середина серый синий сказка скамейка скатерть сковорода слеза слива
        слон смех снег собака сок солнце соль сон сосна спина стакан старик старый стекло стрела стул суббота
        суп сыр тарелка тень тесто тетрадь тигр тишина топор торт трава трактор труба туман тыква тёмный тёплый
        ужин узкий улица улыбка утка утро ухо февраль фильм флаг фонарь фрукт халат хвост холод холодный хомяк
        храм цапля цветок цирк цыплёнок чай чайник часы чашка черепаха чеснок четверг чудо чёрный шапка шар шарф
        шахматы шея шкаф шляпа шоколад шуба шёлк щека щука щётка экран юбка яблоко ягода яйцо январь ящик ёлка
    """,
    "ar": """
        أبيض أحمر أخضر أرز أزرق أسد أسود أصفر أنف إصبع باب بارد بحيرة برتقال برد بصل بطاطس بطة بقرة بيض تاج تفاح
        تلفاز تمر ثعلب ثلاجة ثلج ثوب جار جبن جرس جسر جسم جمل جميل جوز جيب حائط حار حبل حجر حديقة حذاء حرير حصان
        حقيبة حلم حلو حليب حمار حمام حوت خاتم خروف خضار دجاجة درج ديك ذئب ذراع ذهب رمان رمل ريح زبدة زجاج زهرة
        زيت زيتون ساعة سحاب سرير سكر سكين سلم سماء شاي شجرة شعر شمس شمعة شوكة صابون صباح صحن صوت صيف ضفدع ضوء
        طاولة طير ظهر عسل عشاء عصفور عصير عظم عنب عنكبوت عين غداء غزال غيمة فأر فاكهة فراشة فستان فطور فلفل فندق
        فيل قبعة قرد قطة قلب قلم قمر قميص قهوة كأس كتاب كلب لبن لحم لسان لعبة ليل ليمون ماء مرآة مساء مصباح مطر
        معطف مفتاح مقص ملح ملعقة منديل موز نار نافذة نجم نحلة نمر نملة نوم هدية هواء ورد ورق وسادة يسار
    """,
}


def exists(word: str) -> bool:
    """Whether a word is one of everyday life in some language of its script."""
    return any(analysis.term(word, lang) in _forms(lang) for lang in languages_of(word))


@cache
def _forms(lang: str) -> frozenset[str]:
    return frozenset(analysis.term(word, lang) for word in _WORDS.get(lang, "").split())
