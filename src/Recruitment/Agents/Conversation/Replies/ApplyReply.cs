using System.Globalization;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Confirms which vacancy is meant and asks what a recruiter needs. Decides nothing and promises nothing.</summary>
internal sealed class ApplyReply(ConversationTools tools)
{
    public ReplyDraft Compose(ReplyScene scene)
    {
        var meant = VacancyPointer.ByReference(scene, tools) ?? VacancyPointer.AmongShown(scene);
        if (meant is not null)
        {
            return Confirm(scene, meant);
        }

        var namesWork = !RoleLexicon.ReadExactly(scene.Turn.Text).IsEmpty;
        return scene.Shown switch
        {
            [var only] when !namesWork || Shares(scene, only) => Confirm(scene, only),
            { Count: > 1 } when !namesWork => Which(scene, [.. scene.Shown.Select(Unmeasured)]),
            _ when namesWork => FromText(scene),
            _ => ReplyScene.Plain(scene.Phrases.ApplyToNothing),
        };
    }

    private static bool Shares(ReplyScene scene, Vacancy vacancy) =>
        (RoleLexicon.ReadExactly(scene.Turn.Text).Kinds & RoleLexicon.ReadTitle(vacancy.Title.Nl).Kinds) != 0;

    private ReplyDraft FromText(ReplyScene scene)
    {
        var named = PlaceTable.FindIn(scene.Turn.Text)?.Name;
        var query = new VacancyQuery { Roles = [scene.Turn.Text], City = named ?? scene.Profile.City };
        var found = tools.SearchVacancies(query);
        var fits = found.Hits.Where(hit => !hit.Unmet.HasFlag(VacancyCriterion.Role)).ToList();
        return fits switch
        {
            [] => ReplyScene.Plain($"{scene.Phrases.FoundNone} {scene.Phrases.ApplyToNothing}"),
            [var only] when found.Relaxed == VacancyCriterion.None || named is null => Confirm(scene, only.Vacancy),
            _ => Which(scene, fits),
        };
    }

    private static ReplyDraft Which(ReplyScene scene, List<VacancyHit> hits) => VacancyList.Compose(
        scene.Phrases.ApplyWhich,
        hits,
        [],
        scene,
        [.. Enumerable.Range(1, Math.Min(3, hits.Count)).Select(number => PhraseBook.Fill(scene.Phrases.ChoiceApply, number.ToString(CultureInfo.InvariantCulture)))]);

    private static ReplyDraft Confirm(ReplyScene scene, Vacancy vacancy)
    {
        var phrases = scene.Phrases;
        var profile = scene.Profile;
        string?[] needs =
        [
            profile.FullName is null ? phrases.NeedName : null,
            profile.Phone is null ? phrases.NeedPhone : null,
            profile.AvailableFrom is null ? phrases.NeedStart : null,
        ];
        var missing = needs.OfType<string>().ToList();
        var ask = missing.Count == 0 ? phrases.ApplyComplete : PhraseBook.Fill(phrases.ApplyNeeds, Enumerate(missing, phrases.And));
        var confirm = PhraseBook.Fill(phrases.ApplyTo, VacancyWords.Title(vacancy, phrases), vacancy.City, vacancy.Reference);
        string[] choices = missing is [var only] && only == phrases.NeedStart ? [phrases.ChoiceNow] : [];
        return new ReplyDraft($"{confirm} {ask}\n\n{phrases.ApplyReview}", [VacancyWords.Source(vacancy)], [vacancy.Reference], choices);
    }

    private static string Enumerate(List<string> parts, string and) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} {and} {parts[^1]}";

    private static VacancyHit Unmeasured(Vacancy vacancy) => new(vacancy, null, VacancyCriterion.None, VacancyCriterion.None);
}
