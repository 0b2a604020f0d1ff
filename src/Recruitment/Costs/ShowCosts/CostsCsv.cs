using System.Globalization;
using System.Text;

namespace Recruitment.Costs.ShowCosts;

/// <summary>A month's costs as a sheet: one row for each day, model and agent sum, told apart by the first column.</summary>
internal static class CostsCsv
{
    public static string Write(CostsView costs)
    {
        var text = new StringBuilder("month,kind,name,calls,input_tokens,cached_tokens,output_tokens,cost,currency,unpriced_calls,audio_minutes\r\n");
        Append(text, costs, "total", [costs.Total]);
        Append(text, costs, "model", costs.ByModel);
        Append(text, costs, "agent", costs.ByAgent);
        Append(text, costs, "day", costs.ByDay);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CostsView costs, string kind, IReadOnlyList<CostsView.Amount> amounts)
    {
        foreach (var amount in amounts)
        {
            var cost = amount.Cost?.ToString("0.######", CultureInfo.InvariantCulture) ?? "unknown";
            text.Append(CultureInfo.InvariantCulture, $"{costs.Month},{kind},{Quoted(amount.Name)},{amount.Calls},{amount.InputTokens},{amount.CachedTokens},{amount.OutputTokens},{cost},{costs.Currency},{amount.UnpricedCalls},{amount.AudioMinutes}\r\n");
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
