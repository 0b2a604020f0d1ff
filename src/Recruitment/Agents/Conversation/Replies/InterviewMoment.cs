namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Whether someone who writes about an interview named a moment.</summary>
internal static class InterviewMoment
{
    private static readonly string[] Moments =
    [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "ma", "di", "wo", "woe", "do", "vr", "morgen", "overmorgen", "vandaag", "vanmiddag", "ochtend", "middag", "avond", "volgende week",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "tomorrow", "today", "morning", "afternoon", "evening", "next week",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "demain", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "heute", "poniedzialek", "wtorek", "sroda", "srode", "czwartek", "piatek", "jutro",
    ];

    public static bool IsNamed(ReplyScene scene) => scene.Says(Moments) || scene.Words.Any(char.IsAsciiDigit);
}
