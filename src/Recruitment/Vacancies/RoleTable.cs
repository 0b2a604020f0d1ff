namespace Recruitment.Vacancies;

/// <summary>Kinds of work and what people call them, in the five languages that candidates write. At most 64 kinds: each is one bit.</summary>
internal static class RoleTable
{
    /// <summary>Words for a whole field of work, by family.</summary>
    public static readonly (string Family, string Words)[] Families =
    [
        ("warehouse", "magazijn, logistiek, logistics, warehouse, distributie, distributiecentrum, dc, lager, lagerarbeit, entrepot, magazyn, magazynie, logistyka"),
        ("transport", "transport, chaufferen, rijden, vervoer, driving, driver, chauffeur, kierowca, fahrer"),
        ("production", "productie, fabriek, production, factory, industrie, lopende band, fabryka, produkcja, fabrik, usine, productiewerk"),
        ("technical", "techniek, technisch, technical, monteur, technician, mechanic, metaal, metaalbewerking, engineering"),
        ("construction", "bouw, construction, bouwvakker, bouwvak, budowa, chantier, baustelle, sloop"),
        ("care", "zorg, gezondheidszorg, care, healthcare, verpleeghuis, ouderenzorg, pflege, opieka, soins"),
        ("childcare", "kinderen, kinderopvang, childcare, opvang, onderwijs"),
        ("hospitality", "horeca, hospitality, restaurant, catering, hotel, gastronomie, gastronomia, evenementen, festival"),
        ("cleaning", "schoonmaak, schoonmaken, poetsen, cleaning, sprzatanie, nettoyage, reinigung, putzen"),
        ("office", "kantoor, office, administratie, kantoorwerk, kantoorbaan, biuro, bureau, secretarieel, financieel"),
        ("it", "ict, it, computers, automatisering, informatica"),
        ("retail", "winkel, retail, supermarkt, verkoop, shop, store, sales, sklep, magasin, detailhandel"),
        ("horticulture", "tuinbouw, glastuinbouw, kas, kassen, kwekerij, greenhouse, greenhouses, horticulture, szklarnia, gewachshaus, serre, groen, tuin, plukken, oogst, agrarisch, farm"),
        ("security", "beveiliging, security, bewaking"),
    ];

    /// <summary>Kinds of work with their family.</summary>
    public static readonly (string Kind, string Family, string Words)[] Kinds =
    [
        ("forklift", "warehouse", "heftruckchauffeur, heftruck, heftruckrijder, vorkheftruck, forklift, forklift driver, forklift operator, gabelstaplerfahrer, staplerfahrer, gabelstapler, operator wozka, wozek widlowy, cariste, heftruk, heftrukchauffeur"),
        ("reachtruck", "warehouse", "reachtruckchauffeur, reachtruck, reach truck, hoogbouwtruck"),
        ("orderpicker", "warehouse", "orderpicker, orderpicken, picker, order picking, orderverzamelaar, orderpikker, kommissionierer, preparateur de commandes, komisjoner"),
        ("warehouseworker", "warehouse", "magazijnmedewerker, magazijnmedewerkster, magazijnwerk, logistiek medewerker, warehouse worker, warehouse operative, magazijnbediende, lagerarbeiter, lagerist, magazynier, magasinier"),
        ("packer", "warehouse", "inpakker, inpakmedewerker, inpakken, inpakwerk, packer, packing, pakowacz, pakowanie, emballeur, verpacker"),
        ("loader", "warehouse", "lader, losser, laden en lossen, laad en losmedewerker, unloading, loader, containers lossen, sjouwer"),
        ("sorter", "warehouse", "sorteerder, sorteermedewerker, pakketsorteerder, sorter, parcels, sorteren"),
        ("planner", "office", "planner, transportplanner, logistiek planner, planning, dispatcher"),
        ("truckdriver", "transport", "vrachtwagenchauffeur, vrachtwagen, trucker, truck driver, truckchauffeur, lorry driver, lkw fahrer, kierowca ciezarowki, chauffeur poids lourd, chauffeur ce, chauffeur c, bakwagenchauffeur, internationaal chauffeur"),
        ("courier", "transport", "koerier, bezorger, pakketbezorger, courier, delivery driver, delivery, bezorgen, maaltijdbezorger, postbezorger, postbode, kurier, livreur, bestelbuschauffeur"),
        ("taxi", "transport", "taxichauffeur, taxi, leerlingenvervoer, buschauffeur, schoolvervoer"),
        ("productionworker", "production", "productiemedewerker, productiemedewerkster, fabrieksmedewerker, production worker, factory worker, operator productie, pracownik produkcji, produktionsmitarbeiter, ouvrier, lijnmedewerker, productie medewerker"),
        ("operator", "production", "operator, machineoperator, machine operator, machinebediener, procesoperator, process operator, maschinenfuhrer"),
        ("meat", "production", "slager, vleesverwerker, vleesverwerking, slachterij, slachthuis, kippenslachterij, uitbener, meat, butcher, meat factory, rzeznik, vis inpakken"),
        ("assembly", "production", "assemblagemedewerker, assemblage, montagemedewerker, assembly, montage, assembler"),
        ("bakery", "production", "bakker, bakkerij, bakery, baker, inpakker bakkerij"),
        ("welder", "technical", "lasser, welder, lassen, schweisser, spawacz, soudeur, constructiebankwerker, mig mag lasser"),
        ("electrician", "technical", "elektricien, elektromonteur, electrician, elektriker, elektryk, electricien, installateur, elektrotechniek, elektra, monteur elektrotechniek"),
        ("maintenance", "technical", "onderhoudsmonteur, storingsmonteur, maintenance, maintenance technician, servicemonteur, mechatronica, allround monteur, werktuigbouw"),
        ("machinist", "technical", "cnc, frezer, draaier, verspaner, machinist, cnc operator, verspaning, tokarz"),
        ("carpenter", "construction", "timmerman, carpenter, timmerwerk, schreiner, zimmermann, stolarz, charpentier, menuisier"),
        ("painter", "construction", "schilder, painter, schilderwerk, malarz, maler, peintre"),
        ("carer", "care", "verzorgende, verzorgende ig, verzorger, carer, caregiver, care worker, thuiszorg, wijkzorg, thuishulp, opiekunka, pflegehelfer, zorgmedewerker, begeleider"),
        ("careassistant", "care", "helpende, helpende plus, zorghulp, zorgassistent, care assistant"),
        ("nurse", "care", "verpleegkundige, verpleging, nurse, nursing, pfleger, krankenschwester, pielegniarka, infirmier, infirmiere"),
        ("childcareworker", "childcare", "pedagogisch medewerker, pedagogisch, leidster, bso, kdv, kinderdagverblijf, childcare worker, nanny, pw3"),
        ("cook", "hospitality", "kok, cook, chef, koken, keuken, kitchen, koch, kucharz, kuchni, kuchnia, cuisinier, cuisine, souschef"),
        ("waiter", "hospitality", "bediening, ober, serveerster, waiter, waitress, medewerker bediening, barman, bar, barmedewerker, kellner, kelner, serveur, gastheer, gastvrouw"),
        ("dishwasher", "hospitality", "afwasser, afwassen, afwashulp, keukenhulp, spoelkeuken, dishwasher, kitchen porter, plonge, plongeur, spuler, pomoc kuchenna"),
        ("hotelreception", "hospitality", "hotelreceptionist, hotel receptionist, frontoffice, hotelreceptie, hotel reception"),
        ("housekeeping", "cleaning", "housekeeping, kamermeisje, room attendant, housekeeper, hotelschoonmaak, pokojowka, zimmermadchen"),
        ("cleaner", "cleaning", "schoonmaker, schoonmaakster, schoonmaakmedewerker, cleaner, poetser, poetshulp, reinigungskraft, putzfrau, sprzataczka, sprzatacz, glazenwasser, interieurverzorger"),
        ("industrialcleaner", "cleaning", "industrieel reiniger, industriele reiniging, industrial cleaner, tankreiniger, industrieel reinigen"),
        ("administrative", "office", "administratief medewerker, administratief medewerkster, administratief, administrative, secretaresse, data entry, office assistant, backoffice, kantoormedewerker"),
        ("customerservice", "office", "klantenservice, klantenservicemedewerker, customer service, customer support, callcenter, call center, callcentermedewerker, kundenservice, helpdeskmedewerker"),
        ("bookkeeper", "office", "boekhouder, boekhouding, bookkeeper, accountant, accounting, buchhalter, ksiegowa, comptable, financieel medewerker"),
        ("receptionist", "office", "receptionist, receptioniste, receptie, baliemedewerker, balie, reception, recepcjonistka, rezeption"),
        ("servicedesk", "it", "servicedesk, helpdesk, servicedeskmedewerker, it support, ict support, it helpdesk, ict helpdesk, service desk"),
        ("sysadmin", "it", "systeembeheerder, systeembeheer, sysadmin, system administrator, netwerkbeheerder, beheerder, netwerk"),
        ("developer", "it", "developer, softwareontwikkelaar, programmeur, software engineer, programmer, software developer, ontwikkelaar, programista, entwickler"),
        ("shelfstacker", "retail", "vakkenvuller, vakkenvullen, vulploeg, shelf stacker, shelf filler, vakkenvulster"),
        ("salesassistant", "retail", "verkoopmedewerker, verkoper, verkoopster, winkelmedewerker, sales assistant, shop assistant, verkaufer, sprzedawca, vendeur, vendeuse"),
        ("cashier", "retail", "kassamedewerker, kassa, caissiere, cashier, kassierer, kasjer, caissier"),
        ("greenhouseworker", "horticulture", "medewerker glastuinbouw, kasmedewerker, tuinder, tomaten, paprika, greenhouse worker, plukker, picking vegetables, pracownik szklarni"),
        ("mushroompicker", "horticulture", "champignons, champignonkwekerij, mushroom, mushrooms, mushroom picker, champignonplukker, pieczarki"),
        ("gardener", "horticulture", "hovenier, tuinman, gardener, groenvoorziening, groenmedewerker, gartner, ogrodnik, jardinier"),
        ("guard", "security", "beveiliger, portier, bewaker, security guard, guard, ochroniarz, sicherheitsdienst, wachtmann"),
    ];
}
