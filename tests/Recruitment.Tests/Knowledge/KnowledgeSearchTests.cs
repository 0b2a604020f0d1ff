using Recruitment.Knowledge;
using Recruitment.Tests.Vacancies;

namespace Recruitment.Tests.Knowledge;

public sealed class KnowledgeSearchTests
{
    private static readonly KnowledgeSearch Search = new(KnowledgeLibrary.Load(Path.Combine(SampleCatalogue.Directory, "knowledge")));

    public static readonly TheoryData<string, string, string> Questions = new()
    {
        { "nl", "wnr krijg ik me geld", "pay-day" },
        { "nl", "wanneer wordt mn loon gestort", "pay-day" },
        { "nl", "hoe laat staat me salaris op de rekening", "pay-day" },
        { "nl", "kan ik een voorschotje krijgen", "pay-day" },
        { "nl", "ik heb nog geen loon gehad deze week", "pay-day" },
        { "nl", "waar kan ik mijn loonstrook vinden", "payslip" },
        { "nl", "me strookje klopt niet", "payslip" },
        { "nl", "wanneer komt de jaaropgave", "payslip" },
        { "nl", "wat is fase A eigenlijk", "contract-phases" },
        { "nl", "krijg ik een vast contract", "contract-phases" },
        { "nl", "hoe lang is mijn opzegtermijn", "contract-phases" },
        { "nl", "wat is een uitzendbeding", "contract-phases" },
        { "nl", "en krijg je dan ook meteen vakantiegeld", "holiday-pay" },
        { "nl", "hoeveel procent vakantietoeslag", "holiday-pay" },
        { "nl", "hoeveel vakantiedagen heb ik", "holidays" },
        { "nl", "kan ik vrij krijgen met kerst", "holidays" },
        { "nl", "word ik doorbetaald als ik griep heb", "sick-leave" },
        { "nl", "ben ziek wat moet ik doen", "sick-leave" },
        { "nl", "hoe meld ik me ziek", "sick-leave" },
        { "nl", "is er een wachtdag", "sick-leave" },
        { "nl", "regelen jullie ook een kamer", "housing" },
        { "nl", "wat kost de huur per week", "housing" },
        { "nl", "hebben jullie slaapplek voor 2 personen", "housing" },
        { "nl", "hoe zit dat met de reis", "travel" },
        { "nl", "krijg ik reiskosten vergoed?", "travel" },
        { "nl", "betalen jullie benzine", "travel" },
        { "nl", "rijdt er een bus naar het werk", "travel" },
        { "nl", "welke papieren moet ik meenemen", "documents" },
        { "nl", "zal ik een foto van mn paspoort appen", "documents" },
        { "nl", "wat doen jullie met mijn gegevens", "privacy" },
        { "nl", "hoe lang bewaren jullie mijn data", "privacy" },
        { "nl", "hoe werkt dat solliciteren bij jullie", "applying" },
        { "nl", "heb ik een cv nodig", "applying" },
        { "nl", "hoe bereid ik me voor op het gesprek", "interview" },
        { "nl", "hoeveel pauze heb ik", "working-hours" },
        { "nl", "wordt de pauze doorbetaald", "working-hours" },
        { "nl", "krijg ik overuren betaald", "overtime" },
        { "nl", "wat is de toeslag op zondag", "overtime" },
        { "nl", "krijg ik veiligheidsschoenen", "workwear" },
        { "nl", "moet ik zelf werkkleding kopen", "workwear" },
        { "nl", "kan ik via jullie mijn heftruckcertificaat halen", "training" },
        { "nl", "betalen jullie een cursus", "training" },
        { "nl", "bouw ik pensioen op", "pension" },
        { "nl", "moet ik loonheffingskorting aanzetten", "tax" },
        { "nl", "ik heb twee banen hoe zit dat met belasting", "tax" },
        { "nl", "kan ik werken naast mijn studie", "student-work" },
        { "nl", "hoe hoog is het minimumloon", "minimum-wage" },
        { "nl", "ik wil een klacht indienen", "complaints" },
        { "nl", "ik word gepest op het werk", "complaints" },
        { "nl", "mag ik werken met een pools paspoort", "working-from-abroad" },
        { "nl", "heb ik een werkvergunning nodig", "working-from-abroad" },
        { "nl", "wat zijn jullie openingstijden", "contact" },
        { "nl", "wat is het adres van jullie kantoor in Den Bosch?", "contact" },
        { "nl", "krijg ik een bonus als ik een vriend aanbreng", "referral" },
        { "nl", "hoe geef ik mijn uren door", "hours-registration" },
        { "nl", "kan niet inloggen in het portaal", "hours-registration" },
        { "nl", "hoe laat moet ik er zijn op mijn eerste werkdag", "first-day" },
        { "nl", "wanneer wordt vakantigeld uitbetaald", "holiday-pay" },
        { "nl", "reiskostenvegoeding?", "travel" },
        { "nl", "wat betekent 2 ploegen eigenlijk, is dat om de week", "working-hours" },
        { "nl", "ik ben 15 mag ik al werken", "student-work" },
        { "nl", "hoelang is de proeftijd", "contract-phases" },
        { "nl", "wat is het telefoonnummer van vestiging zwolle", "contact" },
        { "en", "when do i get my money", "pay-day" },
        { "en", "where is my payslip", "payslip" },
        { "en", "do you have accommodation? how much per week", "housing" },
        { "en", "i have flu, do i still get paid", "sick-leave" },
        { "en", "how many holidays do i get", "holidays" },
        { "en", "is there holiday allowance", "holiday-pay" },
        { "en", "do you pay for travel", "travel" },
        { "en", "what papers do i bring", "documents" },
        { "en", "what do you do with my data", "privacy" },
        { "en", "how does applying work", "applying" },
        { "en", "how long is the break", "working-hours" },
        { "en", "i am from ukraine can i work, which permit", "working-from-abroad" },
        { "en", "what is the minimum wage", "minimum-wage" },
        { "en", "do i need safety shoes", "workwear" },
        { "en", "is there pension", "pension" },
        { "en", "when are you open", "contact" },
        { "en", "what is loonheffingskorting", "tax" },
        { "en", "my boss is bullying me", "complaints" },
        { "pl", "kiedy wypłata", "pay-day" },
        { "pl", "czy macie zakwaterowanie", "housing" },
        { "de", "wann kommt mein Gehalt", "pay-day" },
    };

    public static readonly TheoryData<string> OffTopic =
    [
        "wat is de hoofdstad van frankrijk",
        "wie wint het songfestival",
        "schrijf een gedicht over een kat",
        "what is the weather in london",
        "how do i install windows",
        "heb je een recept voor pannenkoeken",
        "wat is de stand bij ajax",
        "?",
        "",
        "wanneer",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Find_QuestionInOwnWords_HasTheArticleInTheFirstThree(string language, string question, string slug)
    {
        // Act
        var hits = Search.Find(question, language, 3);

        // Assert
        Assert.Contains(slug, hits.Select(hit => hit.Article.Slug));
    }

    [Fact]
    public void Find_AllQuestions_MostlyHasTheArticleFirst()
    {
        // Act
        var missed = Questions.Select(row => row.Data)
            .Where(row => !Search.Find(row.Item2, row.Item1, 1).Any(hit => hit.Article.Slug == row.Item3))
            .Select(row => row.Item2).ToList();

        // Assert
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', missed));
        Assert.True(missed.Count <= Questions.Count / 10, string.Join(" | ", missed));
    }

    [Theory]
    [MemberData(nameof(OffTopic))]
    public void Find_QuestionAboutSomethingElse_FindsNothing(string question)
    {
        // Act
        var hits = Search.Find(question, "nl", 3);

        // Assert
        Assert.Empty(hits.Select(hit => hit.Article.Slug));
    }

    [Fact]
    public void Find_ArticleOnlyInDutch_IsGivenToAnEnglishReader()
    {
        // Arrange
        var dutchOnly = new KnowledgeSearch(new KnowledgeLibrary([.. Search.Library.Articles.Where(article => article.Language == "nl")]));

        // Act
        var hits = dutchOnly.Find("how is overtime paid", "en", 1);

        // Assert
        Assert.Equal(("overtime", "nl"), (hits[0].Article.Slug, hits[0].Article.Language));
    }

    [Fact]
    public void Find_ArticleInBothLanguages_IsQuotedInTheOneAsked()
    {
        // Act
        var hits = Search.Find("wanneer krijg ik vakantiegeld", "en", 1);

        // Assert
        Assert.Equal(("holiday-pay", "en"), (hits[0].Article.Slug, hits[0].Article.Language));
    }
}
