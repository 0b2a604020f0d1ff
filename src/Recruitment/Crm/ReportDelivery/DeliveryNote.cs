namespace Recruitment.Crm.ReportDelivery;

/// <summary>What the recruiter reads when WhatsApp did not deliver a message.</summary>
internal static class DeliveryNote
{
    /// <summary>Why, and what to do. Codes: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes.</summary>
    private static readonly Dictionary<string, (string Dutch, string English)> Advice = new()
    {
        ["not-sent"] = (
            "Chatwoot verstuurde het niet, meestal omdat het laatste bericht van de kandidaat meer dan 24 uur oud is. Stuur een goedgekeurd sjabloon, of bel",
            "Chatwoot did not send it, mostly because the candidate's last message is more than 24 hours old. Send an approved template, or call"),
        ["131047"] = (
            "er zijn meer dan 24 uur voorbij sinds het laatste bericht van de kandidaat. Stuur een goedgekeurd sjabloon, of bel",
            "more than 24 hours have passed since the candidate's last message. Send an approved template, or call"),
        ["131026"] = (
            "het nummer heeft geen WhatsApp, is geblokkeerd of gebruikt een te oude versie. Bel of mail de kandidaat",
            "the number has no WhatsApp, is blocked or uses a version that is too old. Call or e-mail the candidate"),
        ["131050"] = (
            "de kandidaat wil geen marketingberichten meer ontvangen. Stuur die niet meer",
            "the candidate no longer wants marketing messages. Do not send them"),
        ["131049"] = (
            "WhatsApp hield het bericht tegen omdat de kandidaat al veel berichten kreeg. Wacht minstens een dag",
            "WhatsApp held the message back because the candidate had received many. Wait a day at least"),
    };

    private static readonly (string Dutch, string English) Unknown = (
        "WhatsApp gaf geen reden die wij kennen. Bekijk het bericht in Chatwoot en neem zelf contact op",
        "WhatsApp gave no reason that we know. Look at the message in Chatwoot and contact the candidate yourself");

    public static string Label(string language) => language == "nl" ? "niet-bezorgd" : "not-delivered";

    public static string Text(string language, string error)
    {
        var (dutch, english) = Advice.GetValueOrDefault(error, Unknown);
        return language == "nl"
            ? $"**Niet bezorgd:** een bericht heeft de kandidaat niet bereikt ({error}): {dutch}."
            : $"**Not delivered:** a message did not reach the candidate ({error}): {english}.";
    }
}
