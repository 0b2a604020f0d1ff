using System.Collections.Frozen;

namespace Recruitment.Agents.Text;

/// <summary>Chat shorthand written out: "ff" is "even", "wnr" is "wanneer", "kheb" is "ik heb".</summary>
public static class Shorthand
{
    private const string Entries = """
        ff=even;effe=even;effies=even;eff=even;efkes=even;iig=in ieder geval;gr=groetjes;grt=groetjes;grtz=groetjes;grtjs=groetjes;mvg=groetjes;grz=groetjes
        aub=alstublieft;svp=alstublieft;sws=sowieso;mn=mijn;k=ik;ikke=ik;wnr=wanneer;wanner=wanneer;waneer=wanneer;wnneer=wanneer;idd=inderdaad
        wss=waarschijnlijk;mss=misschien;mischien=misschien;msch=misschien;nix=niks;niets=niks;nie=niet;nt=niet;ni=niet;da=dat;wa=wat;wrm=waarom;hvl=hoeveel
        hoevl=hoeveel;hoeveeel=hoeveel;gwn=gewoon;egt=echt;ech=echt;tis=het is;tkan=het kan;tzou=het zou;kheb=ik heb;khb=ik heb;kwil=ik wil;kben=ik ben;kzoek=ik zoek
        kmoet=ik moet;kzou=ik zou;kwou=ik wou;khad=ik had;kga=ik ga;hbk=heb ik;hbje=heb je;heje=heb je;hebje=heb je;kunje=kun je;kanje=kan je;kanik=kan ik
        hebik=heb ik;ikheb=ik heb;ikben=ik ben;ikwil=ik wil;ikzoek=ik zoek;ikkan=ik kan;ikzou=ik zou;kun=kan;kunt=kan;ist=is het;iser=is er
        zijner=zijn er;ister=is er;isser=is er;wrk=werk;werrk=werk;vr=voor;vd=van de;vh=van het;vn=van;nr=nummer;tel=telefoon;mrgn=morgen;morge=morgen
        vndg=vandaag;vdg=vandaag;gstrn=gisteren;gister=gisteren;zsm=zo snel mogelijk;asap=as soon as possible;ajb=alstublieft;dnk=dank;dankje=dank je
        dankjewel=dank je wel;dankuwel=dank u wel;dnx=thanks;thx=thanks;tnx=thanks;thnx=thanks;tx=thanks;ty=thank you;tysm=thank you;thanx=thanks;bdnkt=bedankt
        pls=please;plz=please;plss=please;msg=message;ur=your;im=i am;ive=i have;dont=do not;cant=can not;didnt=did not;doesnt=does not
        wont=will not;isnt=is not;whats=what is;hows=how is;wheres=where is;whens=when is;wanna=want to;gonna=going to;gotta=got to;lemme=let me;gimme=give me
        idk=i do not know;tmr=tomorrow;tmrw=tomorrow;tomorow=tomorrow;tommorow=tomorrow;hrs=hours;hr=hour;u2=you too;cu=see you;rn=right now;abt=about;bout=about
        hw=how;wt=what;wr=where;wich=which;coz=because;cuz=because;bcz=because;btw=by the way;appje=app;whapp=app;waps=app;wapp=app
        soll=sollicitatie;sol=sollicitatie;sollicitasie=sollicitatie;vaca=vacature;vac=vacature;vacs=vacatures;contr=contract;uurtjes=uren;uurtje=uur;ure=uren
        ma=maandag;di=dinsdag;wo=woensdag;za=zaterdag;wknd=weekend;wkend=weekend;wk=week;mnd=maand;jr=jaar;gem=gemiddeld;mogge=goedemorgen
        goeiemorgen=goedemorgen;gm=good morning;goeie=goede;gmorgen=goedemorgen;goedemorge=goedemorgen;hai=hoi;heey=hey;hy=hey;hii=hi;slm=salam;jwz=je weet zelf
        oke=ok;okay=ok;okee=ok;okey=ok;okidoki=ok;okie=ok;kk=ok;oki=ok;oks=ok;yep=yes;yup=yes;yeah=yes;yess=yes;ye=yes;nope=no;nah=no;jep=ja;jap=ja;jaa=ja;jawel=ja
        bjr=bonjour;slt=salut;svpl=svp;stp=svp;mrc=merci;pk=pourquoi;rdv=rendez vous;qd=quand;bcp=beaucoup;jsuis=je suis;jai=j ai;vlt=vielleicht;lg=gruss
        bzw=beziehungsweise;dzieki=dziekuje;nwm=nie wiem;pozdr=pozdrawiam;iemnd=iemand;iemant=iemand;iemans=iemand;gespr=gesprek
        afspr=afspraak;afsprk=afspraak;opl=opleiding;erv=ervaring;ziekmelding=ziek melden;reisk=reiskosten;vakgeld=vakantiegeld;pu=per uur
        ng=nog;nogsteeds=nog steeds;eig=eigenlijk;eigelijk=eigenlijk;eigk=eigenlijk;ofz=ofzo;gvd=verdomme;tog=toch
        jlui=jullie;jullei=jullie;julie=jullie;jllie=jullie;jll=jullie;jul=jullie;ulli=jullie;zyn=zijn;watvoor=wat voor;hoelang=hoe lang
        hoelaat=hoe laat;hoezit=hoe zit;wanneerkan=wanneer kan;waarkan=waar kan;aanmeldn=aanmelden;solliciteere=solliciteren;solliciteer=solliciteren
        """;

    private static readonly FrozenDictionary<string, string[]> Words = Parse();

    /// <summary>Gives the words that a shorthand stands for.</summary>
    public static bool TryExpand(string word, out string[] words)
    {
        var found = Words.TryGetValue(word, out var expansion);
        words = expansion ?? [];
        return found;
    }

    private static FrozenDictionary<string, string[]> Parse()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var entry in Entries.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            words[entry[..equals]] = entry[(equals + 1)..].Split(' ');
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
