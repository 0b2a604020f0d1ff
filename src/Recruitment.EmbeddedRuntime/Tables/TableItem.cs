// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A table of the account, as in Azure.Data.Tables 12.11.0.</summary>
/// <param name="name">Name of the table.</param>
public sealed class TableItem(string name)
{
    public string Name { get; } = name;
}
