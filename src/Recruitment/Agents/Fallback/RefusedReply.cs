using Recruitment.Agents.Conversation;

namespace Recruitment.Agents.Fallback;

/// <summary>What is said when a content filter refused, and when neither model nor rules have an answer: nothing of the message is repeated, and a person looks at it.</summary>
internal static class RefusedReply
{
    public const string Version = "refused/1";

    public static ReplyDraft In(string language) => new(Text(language), [], [], [], NeedsHuman: true);

    private static string Text(string language) => language switch
    {
        "nl" => "Hier kan ik zelf geen goed antwoord op geven. Ik vraag een collega om met je mee te kijken.",
        "de" => "Darauf kann ich selbst keine gute Antwort geben. Ich bitte eine Kollegin oder einen Kollegen, sich das anzusehen.",
        "fr" => "Je ne peux pas bien répondre à cela moi-même. Je demande à un collègue de regarder avec vous.",
        "pl" => "Nie potrafię dobrze na to odpowiedzieć. Poproszę kogoś z zespołu, żeby się tym zajął.",
        _ => "I cannot give you a good answer to this myself. I am asking a colleague to take a look with you.",
    };
}
