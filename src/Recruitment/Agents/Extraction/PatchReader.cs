using System.Text.Json;
using Recruitment.Agents.Model;
using Recruitment.Intake;

namespace Recruitment.Agents.Extraction;

/// <summary>From a model's facts to a patch. A value that fails its check is dropped, and the rest stays.</summary>
internal static class PatchReader
{
    private const double LeastConfidence = 0.5;

    /// <summary>Gives null when the text is not the JSON that was asked for.</summary>
    public static ProfilePatch? Read(string text, TurnContext turn)
    {
        if (!ModelJson.TryParse(text, out var json))
        {
            return null;
        }

        using (json)
        {
            return new Reading(json.RootElement, turn).Patch();
        }
    }

    private sealed class Reading(JsonElement facts, TurnContext turn)
    {
        private readonly Dictionary<string, FieldEvidence> _evidence = new(StringComparer.Ordinal);

        public ProfilePatch Patch()
        {
            var values = new Profile
            {
                FullName = Field("fullName", fact => FactCheck.Name(Text(fact), turn.Text)),
                Email = Field("email", fact => FactCheck.Email(Text(fact), turn.Text)),
                Phone = Field("phone", fact => FactCheck.Phone(Text(fact), turn.Text)),
                City = Field("city", fact => FactCheck.Words(Text(fact), 60)),
                PostalCode = Field("postalCode", fact => FactCheck.PostalCode(Text(fact), turn.Text)),
                DesiredRole = Field("desiredRole", fact => FactCheck.List(Texts(fact), 5)),
                Skills = Field("skills", fact => FactCheck.List(Texts(fact), 15)),
                Languages = Field("languages", fact => FactCheck.Languages(Texts(fact))),
                YearsOfExperience = Field("yearsOfExperience", fact => FactCheck.Years(Number(fact))),
                Education = Field("education", fact => FactCheck.Words(Text(fact), 80)),
                AvailableFrom = Field("availableFrom", fact => FactCheck.Available(Text(fact), turn.Now)),
                HoursPerWeek = Field("hoursPerWeek", Hours),
                Salary = Field("salary", Pay),
                DrivingLicences = Field("drivingLicences", fact => FactCheck.Known(Texts(fact), ExtractionSchema.Licences)),
                Forklift = Field("forklift", Flag),
                WorkPermit = Field("workPermit", Flag),
                OwnTransport = Field("ownTransport", Flag),
                Shifts = Field("shifts", fact => FactCheck.Known(Texts(fact), ExtractionSchema.Shifts)),
            };
            return new ProfilePatch(values, _evidence);
        }

        private T? Field<T>(string name, Func<JsonElement, T?> read)
            where T : class
        {
            var value = Evidence(name) is { } found ? (read(found.Fact), found.Evidence) : default;
            if (value.Item1 is not null)
            {
                _evidence[name] = value.Evidence;
            }

            return value.Item1;
        }

        private T? Field<T>(string name, Func<JsonElement, T?> read)
            where T : struct
        {
            var value = Evidence(name) is { } found ? (read(found.Fact), found.Evidence) : default;
            if (value.Item1 is not null)
            {
                _evidence[name] = value.Evidence;
            }

            return value.Item1;
        }

        private (JsonElement Fact, FieldEvidence Evidence)? Evidence(string name) =>
            ModelJson.Member(facts, name) is { ValueKind: JsonValueKind.Object } fact
            && ModelJson.Number(fact, ExtractionSchema.Confidence) is >= LeastConfidence and <= 1 and var confidence
            && ModelJson.Number(fact, ExtractionSchema.Message) is { } message
            && double.IsInteger(message)
            && message >= 0
            && message < turn.Messages.Count
                ? (fact, new FieldEvidence(turn.Messages[(int)message].MessageId, confidence))
                : null;

        private static HoursRange? Hours(JsonElement fact) =>
            ModelJson.Member(fact, ExtractionSchema.Value) is { } range ? FactCheck.Hours(ModelJson.Number(range, "min"), ModelJson.Number(range, "max")) : null;

        private static Salary? Pay(JsonElement fact) =>
            ModelJson.Member(fact, ExtractionSchema.Value) is { } pay
                ? FactCheck.Pay(ModelJson.Number(pay, "amount"), ModelJson.Text(pay, "period"), ModelJson.Text(pay, "currency"))
                : null;

        private static string? Text(JsonElement fact) => ModelJson.Text(fact, ExtractionSchema.Value);

        private static double? Number(JsonElement fact) => ModelJson.Number(fact, ExtractionSchema.Value);

        private static bool? Flag(JsonElement fact) => ModelJson.Flag(fact, ExtractionSchema.Value);

        private static IReadOnlyList<string>? Texts(JsonElement fact) => ModelJson.Texts(fact, ExtractionSchema.Value);
    }
}
