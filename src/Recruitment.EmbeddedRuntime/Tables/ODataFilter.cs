namespace Recruitment.EmbeddedRuntime.Tables;

internal sealed class ODataFilter
{
    internal static ODataFilter Parse(string? text) => throw new NotSupportedException();

    internal static string Format(FormattableString filter) => throw new NotSupportedException();
}
