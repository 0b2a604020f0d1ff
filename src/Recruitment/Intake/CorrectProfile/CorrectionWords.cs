using System.Text.RegularExpressions;

namespace Recruitment.Intake.CorrectProfile;

/// <summary>Recognises "klopt niet: …" and its like at the start of a message.</summary>
internal static partial class CorrectionWords
{
    /// <summary>What comes after the words; null when the message does not start with them.</summary>
    public static string? After(string text)
    {
        var match = Start().Match(text);
        return match.Success ? match.Groups["rest"].Value.Trim() : null;
    }

    /// <summary>Whether a colon follows, so that it can only be meant as a correction.</summary>
    public static bool IsExplicit(string text) => Start().Match(text) is { Success: true } match && match.Groups["colon"].Success;

    [GeneratedRegex(
        @"^\s*(?:(?:nee|nope|no|non|nein|nie|sorry|hoi|hi|hallo)\b[\s,.!]*)?(?:
            (?:(?:dat|dit|het|er|wat)\s(?:staat|is|wat\sik\szei)?\s?)?(?:klopt\s(?:helemaal\s|echt\s)?niet(?:\smeer)?|(?:is\s)?niet\s(?:juist|correct|goed)|is\sfout|is\sverkeerd|staat\s(?:er\s)?verkeerd|verkeerd\sgenoteerd)|correctie|verbetering|rectificatie
            |(?:that(?:['’]?s|\sis)\s|this\sis\s|it['’]?s\s)(?:wrong|incorrect|not\s(?:right|correct|true))|(?:wrong|incorrect|not\scorrect|correction)(?=\s*:)
            |c['’]est\s(?:faux|incorrect|inexact)|ce\sn['’]est\spas\s(?:correct|juste|exact)|(?:faux|erreur)(?=\s*:)
            |(?:das|es)\s(?:stimmt\snicht|ist\s(?:falsch|nicht\srichtig))|stimmt\snicht|(?:falsch|korrektur)(?=\s*:)
            |to\s(?:się\s|sie\s)?nie\s?(?:prawda|zgadza(?:\ssię|\ssie)?)|nie\szgadza\s(?:się|sie)|to\s(?:jest\s)?(?:błąd|blad|nieprawda)|(?:poprawka|sprostowanie|błąd|blad)(?=\s*:)
        )(?![\p{L}\p{N}])\s*(?<colon>:)?[\s,;.!\-–—]*(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline,
        2000)]
    private static partial Regex Start();
}
