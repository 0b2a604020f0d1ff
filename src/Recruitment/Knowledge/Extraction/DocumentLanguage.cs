using System.Collections.Frozen;
using Recruitment.Platform.Search;

namespace Recruitment.Knowledge.Extraction;

/// <summary>The language of a whole document by its small words; a document has hundreds of them, so that counting is enough.</summary>
internal static class DocumentLanguage
{
    private const int MostWords = 5000;

    private static readonly (string Code, FrozenSet<string> Words)[] Languages =
    [
        ("nl", Read("de het een en van in is dat op te zijn met voor niet je wij jij ook als aan bij naar door maar uit over wordt worden deze heeft krijg krijgt moet kun kan onze jouw jullie geen nog wel")),
        ("en", Read("the and of to in is that it for you are with on as be this have from or by not we your our will can if they which at must may get when")),
        ("de", Read("der die das und ist von den mit zu fur nicht ein eine sie auf im dem des auch werden wird sich bei oder als wir ihre nach haben konnen muss durch ihr")),
        ("fr", Read("le la les des et est un une du pour dans que vous nous avec sur pas qui ce au par plus votre sont ou etre leur aux cette ne doit peut vos")),
        ("pl", Read("i w na z do nie sie jest ze to o jak po za od dla przez lub oraz mozna jest sa ktory czy masz musisz praca pracy umowa nasze twoje prosze jesli")),
    ];

    /// <summary>ISO 639-1; <paramref name="otherwise"/> when the text gives too little to go by.</summary>
    public static string Detect(string text, string otherwise)
    {
        var words = SearchWords.Split(text).Take(MostWords).ToList();
        var best = Languages.Select(language => (language.Code, Count: words.Count(language.Words.Contains))).MaxBy(found => found.Count);
        return best.Count >= 2 ? best.Code : otherwise;
    }

    private static FrozenSet<string> Read(string words) => words.Split(' ').ToFrozenSet();
}
