using System.Globalization;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// The last message of a conversation. It is sent when our own stores were read back empty and before Chatwoot is erased, because afterwards there is no
/// conversation left to send it in. So it does not say that everything is done; it says what is done, what comes last, and where the outcome will stand.
/// </summary>
public sealed class ErasureNotice(PrivacyRequestStore requests, IThread thread, IOptions<BrandOptions> brand, PublicAddress address, TimeProvider time)
{
    /// <summary>Nothing that the candidate could be told in lies further back.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    public async Task TellAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        if (request.Conversation is not { } conversation || request.ToldAt is not null)
        {
            return;
        }

        var id = new ConversationId(conversation);
        var marker = $"{conversation}-erasure-{request.Id}";
        if (await thread.FindAsync(id, marker, time.GetUtcNow() - LookBack, cancellationToken) is null)
        {
            await thread.PostAsync(id, new ThreadMessage(Text(request), Private: false, marker, []), cancellationToken);
        }

        await requests.ChangeAsync(request.Id, before => before with { ToldAt = time.GetUtcNow() }, cancellationToken);
    }

    private string Text(PrivacyRequest request)
    {
        var link = address.Of($"gdpr/receipts/{request.Id}") + Exceptions(request);
        if (request.Language != "nl")
        {
            return $"What our assistant kept about you is deleted. Last of all we now delete this conversation and your contact details from our inbox. Whether everything is gone, and the proof of it: {link}\nWhat is on your own phone you can delete yourself. If you write to us again, we start anew.";
        }

        return brand.Value.Formal
            ? $"Wat onze assistent over u bewaarde, is verwijderd. Als laatste verwijderen we nu dit gesprek en uw contactgegevens uit onze inbox. Of alles weg is, met het bewijs: {link}\nWat op uw eigen telefoon staat, kunt u zelf wissen. Schrijft u ons weer, dan beginnen we opnieuw."
            : $"Wat onze assistent over je bewaarde, is verwijderd. Als laatste verwijderen we nu dit gesprek en je contactgegevens uit onze inbox. Of alles weg is, met het bewijs: {link}\nWat op je eigen telefoon staat, kun je zelf wissen. Schrijf je ons weer, dan beginnen we opnieuw.";
    }

    /// <summary>What stays is said at once, not only on the receipt.</summary>
    private static string Exceptions(PrivacyRequest request)
    {
        var isDutch = request.Language == "nl";
        var kept = request.Kept.Where(category => category.Records > 0).Select(category => string.Create(
            CultureInfo.InvariantCulture,
            $"{KeptCategories.Name(category.Category, isDutch)} ({(isDutch ? "tot" : "until")} {category.Until:dd-MM-yyyy}, {KeptCategories.Ground(category.Code, isDutch)})")).ToList();
        return kept.Count == 0 ? string.Empty : $"\n{(isDutch ? "Dit bewaren we nog apart, omdat de wet dat toestaat" : "This we still keep apart, because the law allows it")}: {string.Join("; ", kept)}.";
    }
}
