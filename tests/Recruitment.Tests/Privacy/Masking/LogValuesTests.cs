using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Privacy.Masking;

/// <summary>Passwords that are told in a sentence, dates of birth in any order, codes of towns abroad, and the figures of programs that look like them.</summary>
public sealed class LogValuesTests
{
    private readonly Redactor _redactor = new();

    [Theory]
    [InlineData("wachtwoord van de portal is Zomer2024! maar hij zegt onjuist", "wachtwoord van de portal is [geheim] maar hij zegt onjuist")]
    [InlineData("wachtwoord is welkom twintig zesentwintig uitroepteken", "wachtwoord is [geheim]")]
    [InlineData("Zonnebloem77 is mijn wachtwoord", "[geheim] is mijn wachtwoord")]
    [InlineData("mein Passwort lautet Sommer#2024", "mein Passwort lautet [geheim]")]
    [InlineData("mon mot de passe est Soleil2023", "mon mot de passe est [geheim]")]
    [InlineData("moje hasło to Kotek123", "moje hasło to [geheim]")]
    [InlineData("de inlogcode die ik kreeg is 482 913", "de inlogcode die ik kreeg is [geheim]")]
    [InlineData("pincode van mijn kluisje is 4821", "pincode van mijn kluisje is [geheim]")]
    [InlineData("InstrumentationKey=2fde44d6-7fca-4b21-a639-a603e6e31a12;x", "InstrumentationKey=[geheim];x")]
    [InlineData("wohne Bahnhofstr. 17, 47574 Goch", "wohne [adres], [adres] Goch")]
    [InlineData("j'habite 12 rue Fernand Pelletan, 59100 Roubaix", "j'habite [adres], [adres] Roubaix")]
    public void MaskForLogs_SecretOrAddress_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("gbdatum 03-11-2006 en kan beginnen 01-09-2026", "gbdatum [leeftijd] en kan beginnen 01-09-2026")]
    [InlineData("geboren bin ich am 07.04.1969", "geboren bin ich am [leeftijd]")]
    [InlineData("12 maart 1988 is mijn geboortedatum", "[leeftijd] is mijn geboortedatum")]
    [InlineData("waarom mijn verjaardag? nouja 1 mei 1979", "waarom mijn verjaardag? nouja [leeftijd]")]
    [InlineData("Breda, 21/06/1987", "Breda, [leeftijd]")]
    [InlineData("March 4th, 1990 in Accra", "[leeftijd] in Accra")]
    [InlineData("ik ben van 88", "ik ben van [leeftijd]")]
    public void Mask_DateOfBirth_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
    }

    [Theory]
    [InlineData("wachtwoord is vergeten")]
    [InlineData("my password was wrong")]
    [InlineData("mijn diploma gehaald op 12-06-2004, in dienst sinds 1-9-1998")]
    [InlineData("gewerkt van 01-03-2005 tot 01-09-2010")]
    [InlineData("verblijfsdocument geldig t/m 18-06-2029")]
    [InlineData("kan ik beginnen 18-07, ben tot 18-07 op vakantie")]
    [InlineData("word 18-07 gebeld")]
    [InlineData("VCA behaald in 2022, bus in Rotterdam 2014")]
    [InlineData("timeout 5000ms, p99 5213ms, compacted to 1024 KB")]
    [InlineData("Function (Id=161c1637-2139-41fb-9ada-c43a977dbb57) Succeeded, Duration=5214ms")]
    [InlineData("ErrorCode x-ms-request-id: 7c2e1b09-201e-0044-3af1-f4c6d5000000")]
    [InlineData("Cache-Control: max-age 60, message age 34 min")]
    [InlineData("levering 12, akkoord 3, supermarkt 40, iPad 10")]
    public void MaskForLogs_FiguresThatOperatorsNeed_Stay(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }

    [Theory]
    [InlineData("ik draag een hoorapparaat", "ik draag een [gezondheid]")]
    [InlineData("ich habe Multiple Sklerose", "ich habe [gezondheid]")]
    [InlineData("doctor says I have pneumonia", "doctor says I have [gezondheid]")]
    [InlineData("mam stwardnienie rozsiane", "mam [gezondheid]")]
    [InlineData("ik slik sertraline", "ik slik [gezondheid]")]
    [InlineData("de fnv, daar ben ik lid van", "de [vakbond], daar ben ik lid van")]
    [InlineData("ik heb taakstraf gehad voor winkeldiefstal", "ik heb [strafrecht]")]
    public void Mask_SpecialCategory_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(masked, result.Text);
    }

    [Theory]
    [InlineData("ik werk met mensen met een hoorapparaat")]
    [InlineData("ervaring in de gehandicaptenzorg en op een afdeling dialyse")]
    [InlineData("ik maak schoon in een moskee en een kerk in Breda")]
    [InlineData("I work in hospital as cleaner, 38 Std per week")]
    [InlineData("ik heb vol contract, mijn sollicitatie is in behandeling bij jullie")]
    public void Mask_WordsOfTheJob_Stay(string text)
    {
        // Act
        var result = _redactor.Mask(text);

        // Assert
        Assert.Equal(text, result.Text);
    }
}
