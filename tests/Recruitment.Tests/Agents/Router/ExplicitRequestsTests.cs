using System.Diagnostics;
using Recruitment.Agents.Router;

namespace Recruitment.Tests.Agents.Router;

public sealed class ExplicitRequestsTests
{
    [Theory]
    [InlineData("mens")]
    [InlineData("Mens graag")]
    [InlineData("medewerker aub")]
    [InlineData("HUMAN")]
    [InlineData("ik wil met een echt mens praten")]
    [InlineData("kan ik iemand spreken?")]
    [InlineData("kunnen jullie mij bellen")]
    [InlineData("bel me ff terug svp")]
    [InlineData("ben jij een robot? ik wil een mens spreken")]
    [InlineData("can i talk to a real person please")]
    [InlineData("please call me")]
    [InlineData("ik wil niet met een robot praten")]
    [InlineData("je veux parler à quelqu'un")]
    [InlineData("ich möchte mit einem Menschen sprechen")]
    [InlineData("chcę rozmawiać z człowiekiem")]
    [InlineData("méééns graaaag")]
    public void Match_AsksForPerson_IsHuman(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Equal(ExplicitRequest.Human, request);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP!!")]
    [InlineData("𝗦𝗧𝗢𝗣")]
    [InlineData("stoppen aub")]
    [InlineData("afmelden")]
    [InlineData("Graag afmelden")]
    [InlineData("unsubscribe me please")]
    [InlineData("geen berichten meer aub")]
    [InlineData("stop met appen")]
    [InlineData("schrijf me uit")]
    [InlineData("proszę wypisz mnie")]
    [InlineData("bitte abmelden")]
    public void Match_WantsNoMessages_IsStop(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Equal(ExplicitRequest.Stop, request);
    }

    [Theory]
    [InlineData("verwijder al mijn gegevens")]
    [InlineData("Ik doe een beroep op de AVG")]
    [InlineData("gdpr request")]
    [InlineData("ik wil inzage in mijn persoonsgegevens")]
    [InlineData("delete my data please")]
    [InlineData("kunnen jullie mijn cv uit het systeem verwijderen")]
    [InlineData("supprimez mes données")]
    [InlineData("bitte löschen Sie meine Daten")]
    [InlineData("proszę usunąć moje dane")]
    public void Match_AsksAboutTheirData_IsPrivacy(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Equal(ExplicitRequest.Privacy, request);
    }

    [Theory]
    [InlineData("are you a robot?")]
    [InlineData("Ben je een robot")]
    [InlineData("bent u een echt mens of een computer?")]
    [InlineData("praat ik nu met een echt persoon?")]
    [InlineData("is dit een bot of zo")]
    [InlineData("hoi am i talking to a real person or a bot")]
    [InlineData("is this chatgpt")]
    [InlineData("Hoi wie ben je?")]
    [InlineData("who am I talking to?")]
    [InlineData("bist du ein Mensch?")]
    [InlineData("est-ce que je parle à un robot ?")]
    [InlineData("czy rozmawiam z robotem?")]
    public void Match_AsksWhatAnswers_IsWhatAreYou(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Equal(ExplicitRequest.WhatAreYou, request);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("START aub")]
    public void Match_WantsMessagesAgain_IsStart(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Equal(ExplicitRequest.Start, request);
    }

    [Theory]
    [InlineData("ik werk graag met mensen")]
    [InlineData("ik zoek werk als medewerker magazijn")]
    [InlineData("medewerker bediening in Breda?")]
    [InlineData("i have experience in human resources")]
    [InlineData("zoek een baan als klantcontact medewerker, praten met mensen vind ik leuk")]
    [InlineData("ik ben een sociaal persoon")]
    [InlineData("ik wil stoppen met mijn huidige baan")]
    [InlineData("ik stop per 1 januari bij mijn werkgever")]
    [InlineData("kan ik me afmelden voor het gesprek van morgen")]
    [InlineData("moet ik stoppen met roken op het werk")]
    [InlineData("wanneer kan ik starten")]
    [InlineData("ik heb vorige week iemand gesproken en nog niks gehoord")]
    [InlineData("jullie zouden me bellen, is er al nieuws?")]
    [InlineData("niemand belt me terug over mijn sollicitatie")]
    [InlineData("hierbij mijn gegevens: Jan, Utrecht")]
    [InlineData("ik heb gewerkt als data analist")]
    [InlineData("vacature privacy officer")]
    [InlineData("zoek kamer met privacy bij het werk")]
    [InlineData("")]
    [InlineData("👍")]
    [InlineData("are you looking for a computer technician")]
    [InlineData("zijn jullie een machinebouwer")]
    [InlineData("met wie praat ik op het sollicitatiegesprek")]
    [InlineData("are you hiring machine operators")]
    [InlineData("is dit een baan voor een lasrobot operator")]
    public void Match_SoundsAlikeButIsNot_IsNull(string text)
    {
        // Act
        var request = ExplicitRequests.Match(text);

        // Assert
        Assert.Null(request);
    }

    [Fact]
    public void Match_HostileText_DoesNotThrow()
    {
        // Arrange
        string[] texts = ["\ud800", "\udfff mens \ud83d", new string('a', 100_000), string.Concat(Enumerable.Repeat("stop 'l'a ", 5_000)), "\0\u200b\u202e", "@@@.@", "+", "06-"];

        // Act
        var requests = texts.Select(ExplicitRequests.Match).ToArray();

        // Assert
        Assert.Equal(texts.Length, requests.Length);
    }

    [Fact]
    public void Match_TenThousandMessages_EndsWithinSeconds()
    {
        // Arrange
        const string Text = "hoi ik heb vorige week gesolliciteerd bij jullie en zou graag weten hoe het ervoor staat, kan dat?";
        ExplicitRequests.Match(Text);
        var started = Stopwatch.GetTimestamp();

        // Act
        for (var at = 0; at < 10_000; at++)
        {
            ExplicitRequests.Match(Text);
        }

        // Assert
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
    }
}
