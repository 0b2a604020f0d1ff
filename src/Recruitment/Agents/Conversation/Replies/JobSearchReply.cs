using System.Globalization;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Shows fitting vacancies and asks the one thing that would narrow the search most.</summary>
internal sealed class JobSearchReply(ConversationTools tools)
{
    public ReplyDraft Compose(ReplyScene scene)
    {
        var phrases = scene.Phrases;
        var query = JobWish.Read(scene);
        var asksNothing = query.Roles is null && query.City is null && query.Housing is null && query.Shifts is null && query.Hours is null;
        if (asksNothing && !JobWish.AnythingGoes(scene) && !scene.LastAnswer.EndsWith(phrases.AskRoleAndCity, StringComparison.Ordinal))
        {
            return ReplyScene.Plain(phrases.AskRoleAndCity);
        }

        var result = tools.SearchVacancies(query);
        if (result.Hits.Count == 0)
        {
            return None(scene, query, result);
        }

        return Found(scene, query, result);
    }

    private static ReplyDraft None(ReplyScene scene, VacancyQuery query, VacancySearchResult result)
    {
        var phrases = scene.Phrases;
        var text = result.UnknownPlace is { } place ? PhraseBook.Fill(phrases.UnknownPlace, place)
            : query.Exclude.Count > 0 ? phrases.FoundNoMore
            : phrases.FoundNone;
        return ReplyScene.Plain(text, phrases.ChoiceWork, phrases.ChoiceHuman);
    }

    private static ReplyDraft Found(ReplyScene scene, VacancyQuery query, VacancySearchResult result)
    {
        var phrases = scene.Phrases;
        var invite = result.Hits.Count == 1 ? phrases.InviteOne : phrases.InviteMany;
        if (result.UnknownPlace is { } place)
        {
            return VacancyList.Compose(Opening(phrases, query, result), result.Hits, [PhraseBook.Fill(phrases.UnknownPlace, place)], scene, []);
        }

        var (question, choices) = FollowUp(scene, query);
        return question is null
            ? VacancyList.Compose(Opening(phrases, query, result), result.Hits, [invite], scene, Applications(phrases, result.Hits.Count))
            : VacancyList.Compose(Opening(phrases, query, result), result.Hits, [invite, question], scene, choices);
    }

    private static string Opening(PhraseBook phrases, VacancyQuery query, VacancySearchResult result) => result.Relaxed switch
    {
        VacancyCriterion.None when query.Roles is null && (query.City is null || result.UnknownPlace is not null) && query.Housing is null && query.Shifts is null => phrases.FoundSample,
        VacancyCriterion.None => result.Hits.Count == 1 ? phrases.FoundOne : phrases.FoundMany,
        VacancyCriterion.Distance => PhraseBook.Fill(phrases.FoundFurther, PlaceTable.Find(query.City)?.Name ?? query.City ?? ""),
        VacancyCriterion.Role => phrases.FoundRelated,
        _ => PhraseBook.Fill(phrases.FoundClose, string.Join(", ", VacancyWords.Names(result.Relaxed).Select(name => phrases.CriterionNames[name]))),
    };

    private static (string? Question, string[] Choices) FollowUp(ReplyScene scene, VacancyQuery query)
    {
        var phrases = scene.Phrases;
        (bool Known, string Question, string[] Choices)[] fields =
        [
            (query.Roles is not null || JobWish.AnythingGoes(scene), phrases.AskRole, []),
            (query.City is not null || scene.Profile.PostalCode is not null, phrases.AskCity, []),
            (query.Hours is not null, phrases.AskHours, [phrases.ChoiceFullTime, phrases.ChoicePartTime]),
            (query.Shifts is not null, phrases.AskShifts, [phrases.ChoiceDay, phrases.ChoiceEvening, phrases.ChoiceNight]),
            (scene.Profile.AvailableFrom is not null, phrases.AskStart, [phrases.ChoiceNow]),
        ];

        // Asked a moment ago and not answered: asking again would be nagging.
        var missing = Array.Find(fields, field => !field.Known && !scene.LastAnswer.Contains(field.Question, StringComparison.Ordinal));
        return missing.Question is null ? (null, []) : (missing.Question, missing.Choices);
    }

    private static string[] Applications(PhraseBook phrases, int count) =>
    [
        .. Enumerable.Range(1, Math.Min(count, 2)).Select(number => PhraseBook.Fill(phrases.ChoiceApply, number.ToString(CultureInfo.InvariantCulture))),
        phrases.ChoiceMore,
    ];
}
