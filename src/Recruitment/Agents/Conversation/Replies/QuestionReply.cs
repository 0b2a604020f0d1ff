using Recruitment.Knowledge;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Answers from the vacancy asked about or from the articles, in their own sentences; otherwise says that it does not know.</summary>
internal sealed class QuestionReply(ConversationTools tools, VacancyFactReply vacancyFact, JobSearchReply jobSearch)
{
    private const int SentencesForOne = 4;
    private const int SentencesForEach = 2;
    private const int MostQuestions = 2;

    public async ValueTask<ReplyDraft> ComposeAsync(ReplyScene scene, CancellationToken cancellationToken)
    {
        if (vacancyFact.Compose(scene) is { } fact)
        {
            return fact;
        }

        var answers = await AnswersAsync(scene, cancellationToken);
        if (answers.Count > 0)
        {
            return Quote(scene, answers);
        }

        // "Hebben jullie ook werk in de zorg?" is a question too.
        return VacancySearch.NamesWork(scene.Turn.Text) && jobSearch.Compose(scene) is { Vacancies.Count: > 0 } vacancies
            ? vacancies
            : ReplyScene.Plain(scene.Phrases.Unknown, scene.Phrases.ChoiceHuman) with { DoesNotKnow = true };
    }

    /// <summary>
    /// For what the router takes for none of our business: a document that the brand brought in may make it so. The shipped articles do
    /// not, because what they are about the router knows.
    /// </summary>
    public async ValueTask<ReplyDraft?> FromDocumentsAsync(ReplyScene scene, CancellationToken cancellationToken)
    {
        var hits = await tools.SearchKnowledgeAsync(scene.Turn.Text, scene.Phrases.VacancyLanguage, cancellationToken);
        return hits is [{ Article.DocumentId: not null } told, ..] ? Quote(scene, [told]) : null;
    }

    private async ValueTask<List<KnowledgeHit>> AnswersAsync(ReplyScene scene, CancellationToken cancellationToken)
    {
        var language = scene.Phrases.VacancyLanguage;
        var parts = scene.Turn.Text.Split(['?', '\n', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var each = new List<KnowledgeHit>();
        foreach (var part in parts)
        {
            if (await tools.SearchKnowledgeAsync(part, language, cancellationToken) is [var best, ..] && !each.Exists(hit => hit.Article.Slug == best.Article.Slug))
            {
                each.Add(best);
            }

            if (each.Count == MostQuestions)
            {
                break;
            }
        }

        return each.Count > 0 ? each : [.. (await tools.SearchKnowledgeAsync(scene.Turn.Text, language, cancellationToken)).Take(1)];
    }

    private static ReplyDraft Quote(ReplyScene scene, List<KnowledgeHit> answers)
    {
        var sentences = answers.Count == 1 ? SentencesForOne : SentencesForEach;
        var text = string.Join("\n\n", answers.Select(hit => FirstSentences(hit.Passage, sentences)));
        var isForeign = scene.Phrases.AnswerInEnglish.Length > 0;
        return new ReplyDraft(isForeign ? $"{scene.Phrases.AnswerInEnglish}\n{text}" : text, [.. answers.Select(hit => hit.Source)], [], []);
    }

    private static string FirstSentences(string text, int count)
    {
        var end = 0;
        for (var found = 0; found < count; found++)
        {
            end = NextSentenceEnd(text, end);
            if (end == text.Length)
            {
                break;
            }
        }

        return text[..end];
    }

    // A full stop ends a sentence only before a space and a capital: "09.00 uur" and "rijksoverheid.nl" do not.
    private static int NextSentenceEnd(string text, int from)
    {
        for (var index = from; index < text.Length - 2; index++)
        {
            if (text[index] is '.' or '?' or '!' && text[index + 1] == ' ' && char.IsUpper(text[index + 2]))
            {
                return index + 1;
            }
        }

        return text.Length;
    }
}
