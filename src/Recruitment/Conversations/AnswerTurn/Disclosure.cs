using Recruitment.Branding;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>What the first reply of a session says about itself (AI Act art. 50(1), GDPR art. 13).</summary>
public static class Disclosure
{
    public static string Text(BrandOptions brand, string language) => language switch
    {
        "nl" => brand.Formal
            ? $"Ik ben {brand.AssistantName}, een AI-assistent die antwoordt namens {brand.Name}. Hoe wij met uw gegevens omgaan: {brand.PrivacyNoticeUrl}"
            : $"Ik ben {brand.AssistantName}, een AI-assistent die antwoordt namens {brand.Name}. Hoe we met je gegevens omgaan: {brand.PrivacyNoticeUrl}",
        "fr" => $"Je suis un assistant IA et je réponds au nom de {brand.Name}. Vos données et vos droits : {brand.PrivacyNoticeUrl}",
        "de" => $"Ich bin ein KI-Assistent und antworte im Namen von {brand.Name}. Ihre Daten und Rechte: {brand.PrivacyNoticeUrl}",
        "pl" => $"Jestem asystentem AI i odpowiadam w imieniu {brand.Name}. Informacje o danych osobowych: {brand.PrivacyNoticeUrl}",
        _ => $"I am an AI assistant and I answer on behalf of {brand.Name}. How we handle your data: {brand.PrivacyNoticeUrl}",
    };
}
