namespace Recruitment.Knowledge;

/// <summary>What people call things, in Dutch, English and a little of the other languages that candidates write. A word may stand in one row only.</summary>
internal static class KnowledgeVocabulary
{
    /// <summary>Words that mean the same, by the name of what they mean.</summary>
    public static readonly (string Concept, string Words)[] Concepts =
    [
        ("pay", "loon salaris geld money wage wages salary pay paid payment betaald betaal betaalt betalen betaling uitbetaald uitbetaling uitbetalen gestort storten stort overgemaakt centen poen doekoe cash verdien verdienen verdient verdiend earn earnings brutoloon pensja wyplata lohn gehalt salaire argent loontje"),
        ("payday", "betaaldag payday betaalmoment loonbetaling salarisbetaling uitbetaaldag donderdag thursday paydays"),
        ("when", "wanneer wnr when wneer dag day datum date moment"),
        ("advance", "voorschot advance voorschotje"),
        ("payslip", "loonstrook loonstrookje loonstroken salarisstrook salarisstrookje strookje payslip payslips loonspecificatie loonbrief jaaropgave jaaropgaaf inhouding inhoudingen ingehouden deductions deducted bruto netto gross pasek lohnzettel"),
        ("contract", "contract kontrakt contracten arbeidscontract arbeidsovereenkomst umowa vertrag contrat"),
        ("phase", "fase fasen phase phases uitzendbeding fasensysteem"),
        ("permanent", "vast vaste permanent overname overgenomen overnemen tijdelijk temporary detachering"),
        ("notice", "opzeggen opzegtermijn opzeg ontslag ontslagen resign quit notice quitting fired kundigen stoppen"),
        ("holidaypay", "vakantiegeld vakantietoeslag vakantiebijslag vakantie-uitkering"),
        ("daysoff", "vakantiedagen vakantiedag vakantie vakanties verlof vrij snipperdag verlofdagen vrijedagen holiday holidays vacation leave off urlop urlaub conges atv adv"),
        ("publicholiday", "feestdag feestdagen kerst kerstmis pasen koningsdag hemelvaart pinksteren nieuwjaarsdag christmas easter"),
        ("sick", "ziek zieke ziekte griep verkouden koorts ziekmelden ziekmelding ziekgemeld sick ill illness flu fever doctor dokter arts huisarts verzuim corona covid beter chory krank malade buikgriep ziektewet wachtdag wachtdagen unwell"),
        ("accident", "ongeval ongeluk gewond accident injury injured bedrijfsongeval"),
        ("housing", "huisvesting woning woonruimte huis kamer slapen slaapplek slaapplaats wonen onderdak accommodatie accommodation housing room house rent huur borg flat apartment appartement mieszkanie zakwaterowanie unterkunft wohnung logement hebergement deposit overnachten live sleep"),
        ("travel", "reis reizen reiskosten reiskostenvergoeding reisvergoeding kilometervergoeding kilometers kilometer km benzine ov trein vervoer travel travelling commute transport petrol fuel kilometres train bus pendelbus carpool carpoolen meerijden dojazd fahrtkosten reisgeld vervoerskosten woonwerk auto fiets shuttle lift"),
        ("documents", "documenten papieren document papers documents legitimatie paspoort passport pas identiteitskaart identiteitsbewijs id idkaart idbewijs legitimatiebewijs kopie copy bankpas dokumenty ausweis papiers meenemen bring"),
        ("bsn", "bsn burgerservicenummer sofinummer sofi"),
        ("privacy", "privacy gegevens persoonsgegevens avg gdpr data bewaren bewaard bewaart wissen verwijderen verwijderd delete erase stored opgeslagen dane daten donnees toestemming consent"),
        ("apply", "solliciteren solliciteer sollicitatie sollicitatieprocedure aanmelden aanmelding apply applying application sollicitaties bewerben bewerbung postuler aplikowac procedure"),
        ("cv", "cv resume curriculum motivatiebrief brief lebenslauf"),
        ("rejected", "afgewezen afwijzing rejected gekozen chosen"),
        ("interview", "sollicitatiegesprek gesprek interview kennismakingsgesprek intake intakegesprek vorstellungsgesprach entretien"),
        ("clothesinterview", "aantrekken wear dresscode outfit"),
        ("break", "pauze pauzes pause break breaks lunchpauze rookpauze schaften pauzetijd przerwa"),
        ("hours", "werktijden werktijd werkuren rooster roosters diensten dienst schedule roster shift shifts begintijd eindtijd rusttijd rust uurtjes"),
        ("overtime", "overwerk overuren overwerken overtime meeruren"),
        ("allowance", "toeslag toeslagen ploegentoeslag nachttoeslag weekendtoeslag zondagtoeslag onregelmatigheidstoeslag ort bonusuren surcharge"),
        ("nightsunday", "zondag zondagen nacht nachten weekend zaterdag sunday saturday night"),
        ("workwear", "werkkleding veiligheidsschoenen werkschoenen schoenen kleding kleren kledij shoes safety boots workwear clothes clothing helm helmet handschoenen gloves pbm bedrijfskleding schoenmaat"),
        ("training", "opleiding opleidingen cursus cursussen training trainen certificaat certificate certificaten vca course courses leren scholing heftruckcertificaat omscholing szkolenie ausbildung formation"),
        ("language", "taalles taallessen taalcursus nederlands dutch language inburgering"),
        ("pension", "pensioen pensioenopbouw stipp pensioenfonds pension pensioenpremie aow emerytura rente retraite retirement"),
        ("tax", "belasting belastingen loonheffing loonheffingskorting heffingskorting tax taxes belastingaangifte belastingdienst belastingkorting podatek steuer impots"),
        ("secondjob", "tweede second twee two bijverdienen"),
        ("student", "student studenten studie school scholier bijbaan bijbaantje vakantiewerk vakantiebaan stage tentamen tentamens toetsweek studeren study students jongeren minderjarig minderjarige minor"),
        ("minimumwage", "minimumloon minimum jeugdloon minimumjeugdloon mindestlohn smic minimumuurloon minimaal"),
        ("complaint", "klacht klachten klagen complaint complain complaints ontevreden beklag reklamacja beschwerde plainte"),
        ("confidential", "vertrouwenspersoon gepest pesten pesterij discriminatie gediscrimineerd onveilig intimidatie bullied bullying discrimination unsafe harassment confidential racisme lastiggevallen ongewenst"),
        ("permit", "werkvergunning tewerkstellingsvergunning verblijfsvergunning visum visa permit twv gvva eu europa oekraine oekraiens poland romania buitenlands foreign buitenland vergunning ukraine pools poolse roemeens roemeense bulgaars bulgaarse nationaliteit nationality polish romanian pozwolenie arbeitserlaubnis"),
        ("contact", "openingstijden openingstijd open geopend bereikbaar telefoonnummer bellen adres address kantoor office vestiging branch contact opening opened phone langskomen visit mailadres"),
        ("referral", "aanbrengen aanbrengbonus aanbreng vriend vriendin kameraad maat friend friends refer referral bonus tip"),
        ("hoursheet", "urenbriefje urenregistratie urenbon urenstaat timesheet inloggen inlog wachtwoord login password portaal portal app doorgeven invullen invoeren"),
        ("firstday", "eerste first startdag inwerken begin werkdag workday"),
    ];

    /// <summary>Words that carry no subject.</summary>
    public const string Empty =
        "ik mij me mijn mn m'n je jij jouw jullie u uw we wij ons onze hij zij ze hun hen het de een t n er en of maar want dus als dan dat die dit deze daar hier nu ook nog al wel niet geen "
        + "wat wie waar hoe waarom waarvoor welke welk hoeveel hoelang is zijn was ben bent word worden wordt werd heb hebt heeft hebben had kan kun kunt kunnen kon mag mogen moet moeten wil wilt willen zou zal zullen ga gaan gaat "
        + "doe doen doet krijg krijgt krijgen kreeg maak maakt maken zit zitten staat staan komt komen kom weet weten zeg zeggen vraag vragen vertel vertellen leg uit in op aan bij van voor naar met om te tot door over per via na tegen tussen zonder binnen "
        + "iets iemand eigenlijk even ff eens gewoon alleen erg heel veel meer minder zo toch hallo hoi hey hee goedendag graag aub alsjeblieft alstublieft bedankt dank groet groetjes mvg ja nee ok oke eh uhm nou "
        + "i you your yours he she it its they them their this that these those the a an and or but if then so because what who where how why which whom do does did am are be been being was were have has had can could may might must should would will shall "
        + "get gets got getting in on at by of for to from with about into over under per my me mine us our we am is not no yes please hello hi hey thanks thank there here when's any some much many more less just also still already ever "
        + "work working werk werken werkt werkgever jobs job baan bedrijf company via agency uitzendbureau uitzendkracht jullie iemand mensen persoon tell know need want like sure ask asking question zeker echt mogelijk mogelijkheid regelen geregeld geld't precies even bezig "
        + "go going make made take takes works long lang soon snel laat goed good best other ander andere anders ding dingen things thing dagen days week weken weeks maand month jaar year uur hour geef geven geeft "
        // The other languages that candidates write, so that a question in them is not all unknown words.
        + "wann kommt mein meine bekomme ich wie viel gibt es haben sie der die das und ist ein eine fur mit kann muss wo zu auf "
        + "kiedy czy macie jest mam jak ile za dostane moge gdzie na do sie jaka jaki jakie prosze dzien dobry "
        + "quand est ce que je mon ma mes le la les un une des vous avez comment combien il y pour avec puis bonjour";
}
