using Recruitment.Branding;

namespace Recruitment.Handoff;

/// <summary>What the candidate reads when a person takes over without the bot having answered.</summary>
public static class HandoffLine
{
    public static string Text(BrandOptions brand, string language) => language switch
    {
        "nl" => $"Een collega van {brand.Name} neemt het gesprek over en antwoordt hier. Bereikbaar: {brand.OpeningHours}.",
        "fr" => $"Un collègue de {brand.Name} prend le relais et vous répondra ici. Horaires : {brand.OpeningHours}.",
        "de" => $"Eine Kollegin oder ein Kollege von {brand.Name} übernimmt und antwortet hier. Erreichbar: {brand.OpeningHours}.",
        "pl" => $"Rozmowę przejmuje pracownik {brand.Name} i odpowie tutaj. Godziny pracy: {brand.OpeningHours}.",
        _ => $"A colleague at {brand.Name} is taking over and will answer here. Office hours: {brand.OpeningHours}.",
    };
}
