"""Names of countries and territories, word by word: nobody who writes one means another word that looks like it.

From the Unicode Common Locale Data Repository (Unicode licence v3).
"""

from functools import cache

from kb import analysis
from kb.languages import languages_of

_WORDS = {
    "en": """
        afghanistan africa african albania algeria american andorra angola anguilla antarctica antigua arab arabia
        argentina armenia aruba ascension australia austria azerbaijan bahamas bahrain bangladesh barbados barbuda
        barthélemy belarus belgium belize benin bermuda bhutan bissau bolivia bosnia botswana bouvet brazil
        brazzaville british brunei bulgaria burkina burma burundi caicos caledonia cambodia cameroon canada canary
        cape caribbean cayman central ceuta chad chile china christmas city clipperton cocos colombia comoros congo
        cook costa croatia cuba cunha curaçao cyprus czechia côte denmark diego djibouti dominica dominican d’ivoire
        ecuador egypt emirates equatorial eritrea estonia eswatini ethiopia falkland faroe faso fiji finland france
        french futuna gabon gambia garcia georgia germany ghana gibraltar greece greenland grenada grenadines
        guadeloupe guam guatemala guernsey guiana guinea guyana haiti heard helena herzegovina honduras hong hungary
        iceland india indian indonesia iran iraq ireland island islands isle israel italy jamaica japan jersey
        jordan kazakhstan keeling kenya kingdom kinshasa kiribati kitts kong korea kosovo kuwait kyrgyzstan lanka
        laos latvia lebanon leone lesotho leste liberia libya liechtenstein lithuania lucia luxembourg maarten macao
        macedonia madagascar malawi malaysia maldives mali malta mariana marino marshall martin martinique
        mauritania mauritius mayen mayotte mcdonald melilla mexico micronesia miquelon moldova monaco mongolia
        montenegro montserrat morocco mozambique myanmar namibia nauru nepal netherlands nevis nicaragua niger
        nigeria niue norfolk north northern norway ocean oman outlying pakistan palau palestinian panama papua
        paraguay peru philippines pierre pitcairn poland polynesia portugal príncipe puerto qatar republic rica rico
        romania russia rwanda réunion sahara salvador samoa sandwich sark saudi senegal serbia seychelles sierra
        singapore sint slovakia slovenia solomon somalia south southern spain states sudan suriname svalbard sweden
        switzerland syria taiwan tajikistan tanzania territories territory thailand timor tobago togo tokelau tomé
        tonga trinidad tristan tunisia turkmenistan turks tuvalu türkiye uganda ukraine united uruguay uzbekistan
        vanuatu vatican venezuela verde vietnam vincent virgin wallis western yemen zambia zealand zimbabwe åland
    """,
    "fr": """
        afghanistan afrique albanie algérie allemagne américaines andorre angola anguilla antarctique antigua arabes
        arabie argentine arménie aruba australes australie autriche azerbaïdjan bahamas bahreïn bangladesh barbade
        barbuda barthélemy belgique belize bermudes bhoutan birmanie bissau biélorussie bolivie bosnie botswana
        bouvet brazzaville britannique britanniques brunei brésil bulgarie burkina burundi bénin calédonie cambodge
        cameroun canada canaries caribéens caïmans caïques centrafricaine ceuta chili chine chinoise christmas
        christophe chypre cité clipperton cocos colombie comores congo cook corée costa croatie cuba cunha curaçao
        côte danemark diego djibouti dominicaine dominique d’ivoire espagne estonie eswatini faso fidji finlande
        france française françaises futuna féroé gabon gambie garcia ghana gibraltar grenade grenadines groenland
        grèce guadeloupe guam guatemala guernesey guinée guyana guyane géorgie haïti heard herzégovine honduras hong
        hongrie hélène inde indien indonésie irak iran irlande islande israël italie jamaïque japon jersey jordanie
        kazakhstan kenya kinshasa kirghizstan kiribati kong kosovo koweït lanka laos leone lesotho lettonie liban
        liberia libye liechtenstein lituanie lucie luxembourg l’ascension l’océan macao macdonald macédoine
        madagascar malaisie malawi maldives mali malouines malte mariannes marin maroc marshall martin martinique
        maurice mauritanie mayen mayotte melilla mexique micronésie mineures miquelon moldavie monaco mongolie
        montserrat monténégro mozambique myanmar namibie nauru nicaragua niger nigeria niue niévès nord norfolk
        norvège nouvelle néerlandaise népal occidental oman oriental ouganda ouzbékistan pakistan palaos
        palestiniens panama papouasie paraguay partie pays philippines pierre pitcairn pologne polynésie porto
        portugal principe pérou qatar rica rico roumanie royaume russie rwanda république réunion sahara saint
        sainte salomon salvador samoa sandwich saoudite serbie seychelles sierra singapour slovaquie slovénie
        somalie soudan suisse suriname suède svalbard syrie sénégal tadjikistan tanzanie taïwan tchad tchéquie
        terres territoire territoires thaïlande timor tobago togo tokelau tomé tonga trinité tristan tunisie
        turkménistan turques turquie tuvalu ukraine unis uruguay vanuatu vatican venezuela vert vierges vincent viêt
        wallis yémen zambie zimbabwe zélande åland égypte éloignées émirats équateur équatoriale érythrée état états
        éthiopie îles
    """,
    "es": """
        acuña afganistán aland albania alejadas alemania americana andorra angola anguila antigua antártida arabia
        argelia argentina armenia aruba ascensión australes australia austria azerbaiyán bahamas bajos bangladés
        barbados barbuda bartolomé baréin belice benín bermudas bielorrusia birmania bisáu bolivia bosnia botsuana
        bouvet brasil británicas británico brunéi bulgaria burkina burundi bután bélgica cabo caicos caimán
        caledonia camboya camerún canadá canarias caribe catar centroafricana ceuta chad chequia chile china chipre
        ciudad clipperton cocos colombia comoras congo cook corea costa cristóbal croacia cuba curazao côte
        democrática diego dinamarca dominica dominicana d’ivoire ecuador ecuatorial egipto elena emiratos eritrea
        eslovaquia eslovenia españa estados estonia esuatini etiopía faso feroe filipinas finlandia fiyi francesa
        franceses francia futuna gabón gambia garcía georgia ghana gibraltar granada granadinas grecia groenlandia
        guadalupe guam guatemala guayana guernesey guinea guyana haití heard herzegovina honduras hong hungría india
        indonesia irak irlanda irán isla islandia islas israel italia jamaica japón jersey jordania kazajistán kenia
        kirguistán kiribati kong kosovo kuwait lanka laos leona lesoto leste letonia liberia libia liechtenstein
        lituania lucía luxemburgo líbano maarten macao macedonia madagascar malasia malaui maldivas mali malta
        malvinas marianas marino marruecos marshall martinica martín mauricio mauritania mayen mayotte mcdonald
        melilla menores micronesia miquelón moldavia mongolia montenegro montserrat mozambique myanmar méxico mónaco
        namibia nauru navidad neerlandés nepal nicaragua nieves nigeria niue norfolk norte noruega nueva níger
        occidental océano omán pakistán palaos palestinos panamá papúa paraguay países pedro perú pitcairn polinesia
        polonia portugal príncipe puerto reino república reunión rica rico ruanda rumanía rusia salomón salvador
        samoa sandwich santa santo saudí senegal serbia seychelles sierra singapur sint siria somalia sudáfrica
        sudán suecia suiza surinam svalbard sáhara tailandia taiwán tanzania tayikistán territorio territorios timor
        tobago togo tokelau tomé tonga trinidad tristán turcas turkmenistán turquía tuvalu túnez ucrania uganda
        unido unidos uruguay uzbekistán vanuatu vaticano venezuela verde vicente vietnam vírgenes wallis yemen
        yibuti zambia zelanda zimbabue árabes índico
    """,
    "ar": """
        آلاند آيسلندا أذربيجان أرمينيا أروبا أستراليا أسينشيون أفريقيا أفغانستان ألبانيا ألمانيا أنتاركتيكا أنتيغوا
        أندورا أنغولا أنغويلا أورغواي أوزبكستان أوغندا أوكرانيا أيرلندا إثيوبيا إدارية إريتريا إسبانيا إستونيا
        إسرائيل إسواتيني إندونيسيا إيران إيطاليا الأخضر الأراضي الأرجنتين الأردن الأسود الأقاليم الأمريكية الإدارية
        الإقليم الإكوادور الإمارات الاستوائية البحرين البرازيل البرتغال البريطاني البريطانية البهاما البوسنة التشيك
        الجبل الجديدة الجزائر الجنوبية الخاصة الدانمرك الدومينيكان الرأس السعودية السلفادور السنغال السودان السويد
        الشمالية الصحراء الصومال الصين الصينية العاج العراق العربية الغابون الغربية الفاتيكان الفرنسية الفلبين
        الفلسطينية القمر الكاريبية الكاميرون الكناري الكونغو الكويت المارتينيك المالديف المتحدة المحيط المغرب
        المكسيك المملكة النائية النرويج النمسا النيجر الهند الهندي الوسطى الولايات اليابان اليمن اليونان بابوا
        باراغواي بارتليمي باكستان بالاو برازافيل بربادوس برمودا بروناي بلجيكا بلغاريا بليز بنغلاديش بنما بنين بوتان
        بوتسوانا بورتوريكو بوركينا بورما بوروندي بوفيه بولندا بوليفيا بولينيزيا بيتكيرن بيرو بيساو بيلاروس بيير
        تايلاند تايوان تركمانستان تركيا تريستان ترينيداد تشاد تشيلي تنزانيا توركس توغو توفالو توكيلاو تومي تونس
        تونغا تيمور جامايكا جزيرة جمهورية جنوب جورجيا جيبوتي جيرسي خاصة دومينيكا دييغو رواندا روسيا رومانيا روينيون
        زامبيا زيمبابوي ساحل ساموا سانت ساندويتش سريلانكا سفالبارد سلوفاكيا سلوفينيا سليمان سنغافورة سوريا سورينام
        سويسرا سيراليون سيشل سيوتا صربيا طاجيكستان طارق غارسيا غامبيا غانا غرينادا غرينادين غرينلاند غواتيمالا
        غوادلوب غوام غويانا غيانا غيرنزي غينيا فارو فاسو فانواتو فرنسا فنزويلا فنسنت فنلندا فوكلاند فيتنام فيجي
        فيرجن قبرص قيرغيزستان كازاخستان كاليدونيا كايمان كرواتيا كريسماس كليبيرتون كمبوديا كندا كوبا كوراساو كوريا
        كوستاريكا كوسوفو كوكوس كولومبيا كونا كونغ كيتس كيريباتي كيلينغ كينشاسا كينيا لاتفيا لاوس لبنان لوسيا
        لوكسمبورغ ليبيا ليبيريا ليتوانيا ليختنشتاين ليسوتو ليشتي مارتن مارشال ماريانا مارينو ماكاو ماكدونالد مالطا
        مالي ماليزيا ماين مايوت مدغشقر مقدونيا ملاوي منطقة منغوليا موريتانيا موريشيوس موزمبيق مولدوفا موناكو
        مونتسرات ميانمار ميكرونيزيا ناميبيا ناورو نورفولك نيبال نيجيريا نيكاراغوا نيوزيلندا نيوي هايتي هندوراس
        هنغاريا هولندا هونغ هيرد هيلينا والس والهرسك وبربودا وبرينسيبي وتوباغو وجان وجزر وفوتونا وكايكوس ومكويلون
        وميليلا ونيفيس
    """,
    "ru": """
        австралия австрия азербайджан аландские албания алжир американское ангилья ангола андорра антарктида антигуа
        аравия аргентина армения аруба афганистан африканская багамы бангладеш барбадос барбуда бартелеми бахрейн
        беларусь белиз бельгия бенин бермудские бирма бисау болгария боливия бонэйр босния ботсвана браззавиль
        бразилия британская бруней буве буркина бурунди бутан вануату ватикан великобритания венгрия венесуэла верде
        винсент виргинские внешние вознесения восточный вьетнам габон гаити гайана гамбия гана гарсия гваделупа
        гватемала гвиана гвинея георгия германия гернси герцеговина гибралтар гондурас гонконг гренада гренадины
        гренландия греция грузия гуам дания джерси джибути диего доминика доминиканская д’ивуар египет елены замбия
        западная зеландия зимбабве израиль индийском индия индонезия иордания ирак иран ирландия исландия испания
        италия йемен кабо казахстан кайкос кайман каледония камбоджа камерун канада канарские катар кения киншаса
        кипр киргизия кирибати китай китс клиппертон кндр кокосовые колумбия коморы конго корея косово коста куба
        кувейт кука кунья кюрасао ланка лаос латвия леоне лесото либерия ливан ливия литва лихтенштейн люксембург
        люсия маврикий мавритания мадагаскар майен майотта макао макдональд македония малави малайзия мали малые
        мальдивы мальта марианские марино марокко мартен мартиника маршалловы мексика мелилья микелон микронезии
        мозамбик молдова монако монголия монтсеррат мьянма намибия науру невис непал нигер нигерия нидерланды
        никарагуа ниуэ новая норвегия норфолк океане оман пакистан палау палестинские панама папуа парагвай перу
        питкэрн полинезия польша португалия принсипи пуэрто пьер республика реюньон рика рико рождества россия
        руанда румыния саба сальвадор самоа сандвичевы саудовская сахара северная северные сейшельские сенегал сент
        сербия сеута сингапур синт сирия словакия словения соединенные соломоновы сомали судан суринам сьерра
        таджикистан таиланд тайвань танзания территории территория тимор тобаго токелау томе тонга тринидад тристан
        тувалу тунис туркменистан турция тёркс уганда узбекистан украина уоллис уругвай фарерские фасо федеративные
        фиджи филиппины финляндия фолклендские франция французская французские футуна херд хорватия центрально
        черногория чехия чили швейцария швеция шпицберген штаты эквадор экваториальная эритрея эсватини эстатиус
        эстония эфиопия южная южно южные южный ямайка япония
    """,
    "de": """
        afghanistan albanien algerien amerikanisch amerikanische andorra angola anguilla antarktis antarktisgebiete
        antigua arabien arabische argentinien armenien aruba ascension aserbaidschan australien autonomiegebiete
        bahamas bahrain bangladesch barbados barbuda barthélemy belarus belgien belize benin bermuda bhutan bissau
        bolivien bosnien botsuana bouvetinsel brasilien brazzaville britische britisches brunei bulgarien burkina
        burundi cabo caicosinseln ceuta chile china clipperton cookinseln costa cunha curaçao côte darussalam
        deutschland diego dominica dominikanische dschibuti dänemark d’ivoire ecuador emirate eritrea estland
        eswatini falklandinseln faso fidschi finnland frankreich französisch französische futuna färöer gabun gambia
        garcia georgien ghana gibraltar grenada grenadinen griechenland grönland guadeloupe guam guatemala guayana
        guernsey guinea guyana haiti heard helena herzegowina honduras hongkong indien indischen indonesien insel
        inseln irak iran irland island isle israel italien jamaika japan jemen jersey jordanien jungferninseln
        kaimaninseln kambodscha kamerun kanada kanarische karibische kasachstan katar kenia kinshasa kirgisistan
        kiribati kitts kokosinseln kolumbien komoren kongo kosovo kroatien kuba kuwait königreich lanka laos leone
        lesotho leste lettland libanon liberia libyen liechtenstein litauen lucia luxemburg maarten macau madagaskar
        malawi malaysia malediven mali malta marianen marino marokko marshallinseln martin martinique mauretanien
        mauritius mayen mayotte mcdonaldinseln melilla mexiko mikronesien miquelon moldau monaco mongolei montenegro
        montserrat mosambik myanmar namibia nauru nepal neuguinea neukaledonien neuseeland nevis nicaragua
        niederlande niger nigeria niue nordkorea nordmazedonien norfolkinsel norwegen nördliche oman ozean pakistan
        palau palästinensische panama papua paraguay peru philippinen pierre pitcairninseln polen polynesien
        portugal príncipe puerto republik rica rico ruanda rumänien russland réunion salomonen salvador sambia samoa
        sandwichinseln saudi schweden schweiz senegal serbien seychellen sierra simbabwe singapur sint slowakei
        slowenien somalia sonderverwaltungsregion spanien spitzbergen staaten sudan suriname syrien südafrika
        südgeorgien südkorea südlichen südsudan tadschikistan taiwan tansania territorium thailand timor tobago togo
        tokelau tomé tonga trinidad tristan tschad tschechien tunesien turkmenistan turks tuvalu türkei uganda
        ukraine ungarn uruguay usbekistan vanuatu vatikanstadt venezuela verde vereinigte vereinigtes vietnam
        vincent wallis weihnachtsinsel westsahara zentralafrikanische zypern ägypten äquatorialguinea äthiopien
        ålandinseln österreich überseeinseln
    """,
    "pt": """
        afeganistão africana aland albânia alemanha americana americanas andorra angola anguila antártida antígua
        argentina argélia armênia aruba arábia ascensão austrália azerbaijão bahamas baixos bangladesh barbados
        barbuda barein bartolomeu belize benin bermudas bielorrússia birmânia bissau bolívia botsuana bouvet brasil
        britânicas britânico brunei bulgária burquina burundi butão bélgica bósnia cabo caicos caledônia camarões
        camboja canadá canárias caribenhos catar cayman cazaquistão centro ceuta chade chile china chipre christmas
        cidade clipperton cocos colômbia comores congo cook coreia costa cristóvão croácia cuba cunha curaçao diego
        dinamarca distantes djibuti dominica dominicana egito emirados equador equatorial eritreia eslováquia
        eslovênia espanha essuatíni estados estônia etiópia faroé faso fiji filipinas finlândia francesa franceses
        frança futuna gabão gana garcia geórgia gibraltar granada granadinas groenlândia grécia guadalupe guam
        guatemala guernsey guiana guiné gâmbia haiti heard helena herzegovina honduras hong hungria ilha ilhas
        indonésia iraque irlanda islândia israel itália iêmen jamaica japão jersey jordânia keeling kinshasa kong
        kosovo kuwait lanka laos leoa lesoto leste letônia libéria liechtenstein lituânia luxemburgo líbano líbia
        lúcia maarten macau macedônia madagascar malaui maldivas mali malta malvinas malásia marfim marianas marino
        marrocos marshall martinho martinica mauritânia maurício mayen mayotte mcdonald melilla menores mianmar
        micronésia miquelão moldávia mongólia montenegro montserrat moçambique méxico mônaco namíbia nauru nepal
        nicarágua nigéria niue norfolk norte noruega nova névis níger oceano ocidental palau palestinos panamá papua
        paquistão paraguai países pedro peru pitcairn polinésia polônia porto portugal príncipe quirguistão
        quiribati quênia reino república reunião rica rico romênia ruanda rússia saara salomão salvador samoa
        sandwich santa saudita seicheles senegal serra singapura sint somália sudão suriname suécia suíça svalbard
        sérvia síria tadjiquistão tailândia taiwan tanzânia tchéquia território territórios timor tobago togo
        tokelau tomé tonga trinidad tristão tunísia turcas turcomenistão turquia tuvalu ucrânia uganda unido unidos
        uruguai uzbequistão vanuatu vaticano venezuela verde vicente vietnã virgens wallis zelândia zimbábue zâmbia
        áfrica árabes áustria índia índico
    """,
}


def exists(word: str) -> bool:
    """Whether a word is part of the name of a country, in some language of its script and in any of its forms."""
    return any(analysis.term(word, lang) in _forms(lang) for lang in languages_of(word))


@cache
def _forms(lang: str) -> frozenset[str]:
    return frozenset(analysis.term(word, lang) for word in _WORDS.get(lang, "").split())
