using System.Globalization;
using System.Text;

namespace Recruitment.Platform.Metrics;

/// <summary>Prometheus' text format, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The name that Prometheus expects for an OpenTelemetry name: underscores, the unit at the end, and <c>_total</c> on counters.</summary>
    public static string Name(string instrument, string? unit, MetricKind kind)
    {
        var name = new StringBuilder(Sanitize(instrument));
        var suffix = unit switch
        {
            "s" => "seconds",
            "ms" => "milliseconds",
            "By" => "bytes",
            "EUR" => "euro",
            "[RU]" or "{request_unit}" or "{RU}" => "request_units",
            "1" when kind == MetricKind.Gauge => "ratio",
            _ => null,
        };
        if (suffix is not null && !name.ToString().EndsWith('_' + suffix, StringComparison.Ordinal))
        {
            name.Append('_').Append(suffix);
        }

        return kind == MetricKind.Counter ? name.Append("_total").ToString() : name.ToString();
    }

    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families.Where(family => family.Series.Count > 0))
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escape(family.Help, quotes: false)).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(' ').Append(Word(family.Kind)).Append('\n');
            foreach (var series in family.Series)
            {
                Write(text, family, series);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, MetricFamily family, MetricSeries series)
    {
        var (sum, count, buckets) = series.Read();
        var labels = string.Join(',', series.Tags.Select(tag => $"{Sanitize(tag.Name)}=\"{Escape(tag.Value, quotes: true)}\""));
        if (family.Kind != MetricKind.Histogram)
        {
            Line(text, family.Name, labels, Number(sum));
            return;
        }

        var below = 0L;
        for (var at = 0; at < buckets.Length; at++)
        {
            below += buckets[at];
            Line(text, family.Name + "_bucket", With(labels, $"le=\"{Number(family.Bounds[at])}\""), Number(below));
        }

        Line(text, family.Name + "_bucket", With(labels, "le=\"+Inf\""), Number(count));
        Line(text, family.Name + "_sum", labels, Number(sum));
        Line(text, family.Name + "_count", labels, Number(count));
    }

    private static void Line(StringBuilder text, string name, string labels, string value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value).Append('\n');
    }

    private static string With(string labels, string bound) => labels.Length == 0 ? bound : $"{labels},{bound}";

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Word(MetricKind kind) => kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Gauge => "gauge",
        MetricKind.Histogram => "histogram",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Sanitize(string name)
    {
        var clean = string.Create(name.Length, name, static (letters, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                letters[at] = char.IsAsciiLetterOrDigit(from[at]) || from[at] == '_' ? from[at] : '_';
            }
        });
        return char.IsAsciiDigit(clean[0]) ? '_' + clean : clean;
    }

    private static string Escape(string value, bool quotes)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
