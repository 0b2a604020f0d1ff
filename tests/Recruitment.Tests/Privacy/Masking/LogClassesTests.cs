using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Privacy.Masking;

/// <summary>Classes of secrets that sets by other hands brought up: being treated, membership, surnames, dates of birth in words, documents and quoted tokens.</summary>
public sealed class LogClassesTests
{
    private readonly Redactor _redactor = new();

    [Theory]
    [InlineData("ik moet naar de psychiater vrijdag", "ik moet naar de [gezondheid] vrijdag")]
    [InlineData("mijn reumatoloog zegt dat het mag", "mijn [gezondheid] zegt dat het mag")]
    [InlineData("ik ben lasser en moet naar de cardioloog", "ik ben lasser en moet naar de [gezondheid]")]
    [InlineData("mijn zoon moet naar de kinderarts", "mijn zoon moet naar de [gezondheid]")]
    [InlineData("ik lig op de afdeling oncologie", "ik lig op de afdeling [gezondheid]")]
    [InlineData("I have an appointment with a neurologist", "I have an appointment with a [gezondheid]")]
    [InlineData("ich muss zum Kardiologen am Montag", "ich muss zum [gezondheid] am Montag")]
    [InlineData("rendez-vous chez l'oncologue demain", "rendez-vous chez l'[gezondheid] demain")]
    [InlineData("mam wizytę u kardiologa w piątek", "mam wizytę u [gezondheid] w piątek")]
    [InlineData("heb buikgriep", "heb [gezondheid]")]
    [InlineData("ik draag een prothese", "ik draag een [gezondheid]")]
    [InlineData("I'm in recovery from drugs since 2020", "I'm [gezondheid] since 2020")]
    [InlineData("ik ga elke week naar een AA meeting", "ik ga elke week naar een [gezondheid]")]
    [InlineData("ich bin trockener Alkoholiker", "ich bin [gezondheid]")]
    public void Mask_TreatmentOfOneself_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
    }

    [Theory]
    [InlineData("verpleegkundige op de afdeling cardiologie")]
    [InlineData("ik werk bij de fysiotherapeut als assistente")]
    [InlineData("ik ben doktersassistente bij de huisarts")]
    [InlineData("ik rij ouderen naar de fysio")]
    [InlineData("ik wil graag overstappen naar de psychiatrie")]
    [InlineData("ik ben psycholoog en zoek werk")]
    [InlineData("baan bij de spoedeisende hulp, bent u arts?")]
    [InlineData("Service entered recovery mode; Invalid operation")]
    public void Mask_CareAsWork_Stays(string text)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(text, result.Text);
    }

    [Theory]
    [InlineData("ik ga lid blijven van de FNV ook als ik bij jullie werk", "ik ga lid blijven van de [vakbond] ook als ik bij jullie werk")]
    [InlineData("I'm a card carrying member of Unite", "I'm a card carrying member of [vakbond]")]
    [InlineData("je suis adhérent à la CGT", "je suis adhérent à la [vakbond]")]
    [InlineData("ik was gemeenteraadslid namens D66", "ik was gemeenteraadslid namens [politiek]")]
    [InlineData("I voted Labour all my life", "I voted [politiek] all my life")]
    [InlineData("jestem członkiem PiS", "jestem członkiem [politiek]")]
    public void Mask_Membership_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
    }

    [Theory]
    [InlineData("hebben jullie een cao met FNV en CNV?")]
    [InlineData("de cao is afgesloten met FNV, CNV en De Unie")]
    [InlineData("400 volt, SP 12, D66 lamp en een groen lampje")]
    public void MaskForLogs_UnionsAndPartiesOfOthers_Stay(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }

    [Theory]
    [InlineData("Nowak is mijn achternaam", "[naam] is mijn achternaam")]
    [InlineData("visser is mijn achternaam", "[naam] is mijn achternaam")]
    [InlineData("Müller ist mein Nachname", "[naam] ist mein Nachname")]
    [InlineData("Kowalska to moje nazwisko", "[naam] to moje nazwisko")]
    [InlineData("Dubois est mon nom de famille", "[naam] est mon nom de famille")]
    [InlineData("mijn achternaam is verkeerd gespeld het is Đặng niet Dang", "mijn achternaam is verkeerd gespeld het is [naam] niet [naam]")]
    [InlineData("my surname should be Kovač, not Kovac", "my surname should be [naam], not [naam]")]
    [InlineData("Met vriendelijke groet, ing. J. van der Meulen", "Met vriendelijke groet, ing. [naam]")]
    [InlineData("Mit freundlichen Grüßen\nDr. Annette Kühn", "Mit freundlichen Grüßen\nDr. [naam]")]
    [InlineData("groet Marieke van Dalen, BSc", "groet [naam], BSc")]
    [InlineData("hey met Jan van VAC-3308", "hey met [naam] van VAC-3308")]
    public void MaskForLogs_NameToldApartOrWithADegree_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("verzorgende IG niveau 3 met BIG en zoek werk")]
    [InlineData("ervaring met SAP ERP en TIA Portal, met CNC en PLC")]
    [InlineData("gewerkt in het Catharina en bij het Catharina Ziekenhuis")]
    [InlineData("wohne noch in Nordhorn, ziehe aber im August um")]
    [InlineData("dat is mijn naam niet, wat is de naam van de manager")]
    [InlineData("Business Administration, MSc")]
    public void MaskForLogs_AbbreviationsHousesAndMonths_Stay(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }

    [Theory]
    [InlineData("gdatum: 300799", "gdatum: [leeftijd]")]
    [InlineData("geboren 30 07 99", "geboren [leeftijd]")]
    [InlineData("geboortedatum 30071999", "geboortedatum [leeftijd]")]
    [InlineData("geboortedatum: negentien maart negentienvierenzestig.", "geboortedatum: [leeftijd].")]
    [InlineData("born on the third of May nineteen eighty-one", "born on the [leeftijd]")]
    [InlineData("geboren am siebten Juni neunzehnhundertachtzig", "geboren am [leeftijd]")]
    public void Mask_DateOfBirthInDigitsOrWords_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
    }

    [Theory]
    [InlineData("Perso Nr LZ6V3K0P4", "Perso Nr [documentnummer]")]
    [InlineData("numéro CNI 880692310285", "numéro CNI [documentnummer]")]
    [InlineData("mijn id 4711829xk", "mijn id [documentnummer]")]
    [InlineData("Passeport français 12AB34567", "Passeport français [documentnummer]")]
    [InlineData("national insurance QQ 12 34 56 C", "national insurance [documentnummer]")]
    [InlineData("Invalid verify token 'kersenbloesem-hub' from 31.13.115.2", "Invalid verify token '[geheim]' from 31.13.115.2")]
    [InlineData("verify_token mismatch: expected \"blauwe-lucht\" got \"rode-maan\"", "verify_token mismatch: expected \"[geheim]\" got \"[geheim]\"")]
    [InlineData("api key \"k3yv4lu3\" rejected", "api key \"[geheim]\" rejected")]
    public void MaskForLogs_DocumentOrQuotedToken_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("ik begin op 1 maart tweeduizend zesentwintig")]
    [InlineData("we start on the first of May twenty twenty six")]
    [InlineData("Ordernummer 300799 en bestelling 19640319")]
    [InlineData("GET /cv/download?id=90412&x=1 302, user id 12345 not found")]
    [InlineData("doc.pdf?sv=2023-11-03&sr=b, run of 2025-06-11")]
    [InlineData("The given key 'conversationId' was not present in the dictionary.")]
    [InlineData("Unexpected token '<' at 0; token 'EndObject'; secret 'openai-key' not found")]
    [InlineData("Cannot insert duplicate key 'IX_Candidates_2024'")]
    public void MaskForLogs_WhatOperatorsFindThingsBy_Stays(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }
}
