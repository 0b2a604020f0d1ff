using Recruitment.Branding;

namespace Recruitment.Handoff;

/// <summary>What the candidate reads when a person takes over without the bot having answered.</summary>
public static class HandoffLine
{
    /// <summary>The line for a reason: someone who objects, or whose data may not be processed, is told that the assistant keeps out of it.</summary>
    public static string Text(BrandOptions brand, string language, string reason) => reason switch
    {
        HandoffReasons.Objection => $"{Objection(brand, language)} {Text(brand, language)}",
        HandoffReasons.Restricted => $"{Restricted(brand, language)} {Text(brand, language)}",
        _ => Text(brand, language),
    };

    private static string Objection(BrandOptions brand, string language) => language switch
    {
        "nl" => brand.Formal ? "Uw bezwaar is vastgelegd. De assistent verwerkt uw berichten niet meer." : "Je bezwaar is vastgelegd. De assistent verwerkt je berichten niet meer.",
        "fr" => "Votre opposition est notée. L'assistant ne traite plus vos messages.",
        "de" => "Ihr Widerspruch ist notiert. Der Assistent verarbeitet Ihre Nachrichten nicht mehr.",
        "pl" => "Sprzeciw został zapisany. Asystent nie przetwarza już wiadomości.",
        _ => "Your objection is noted. The assistant no longer processes your messages.",
    };

    private static string Restricted(BrandOptions brand, string language) => language switch
    {
        "nl" => brand.Formal ? "Het gebruik van uw gegevens is beperkt. De assistent verwerkt uw berichten niet." : "Het gebruik van je gegevens is beperkt. De assistent verwerkt je berichten niet.",
        "fr" => "L'utilisation de vos données est limitée. L'assistant ne traite pas vos messages.",
        "de" => "Die Verwendung Ihrer Daten ist eingeschränkt. Der Assistent verarbeitet Ihre Nachrichten nicht.",
        "pl" => "Wykorzystanie danych jest ograniczone. Asystent nie przetwarza wiadomości.",
        _ => "The use of your data is restricted. The assistant does not process your messages.",
    };

    private static string Text(BrandOptions brand, string language) => language switch
    {
        "nl" => $"Een collega van {brand.Name} neemt het gesprek over en antwoordt hier. Bereikbaar: {brand.OpeningHours}.",
        "fr" => $"Un collègue de {brand.Name} prend le relais et vous répondra ici. Horaires : {brand.OpeningHours}.",
        "de" => $"Eine Kollegin oder ein Kollege von {brand.Name} übernimmt und antwortet hier. Erreichbar: {brand.OpeningHours}.",
        "pl" => $"Rozmowę przejmuje pracownik {brand.Name} i odpowie tutaj. Godziny pracy: {brand.OpeningHours}.",
        _ => $"A colleague at {brand.Name} is taking over and will answer here. Office hours: {brand.OpeningHours}.",
    };
}
