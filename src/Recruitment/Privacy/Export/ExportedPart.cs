using System.Text.Json;

namespace Recruitment.Privacy.Export;

/// <summary>One piece of an export in the store, small enough for a document of Cosmos DB.</summary>
/// <param name="Thread">Set in the first piece of a thread.</param>
/// <param name="Contacts">In the first piece of all.</param>
/// <param name="Records">Documents from our own store.</param>
/// <param name="Messages">Messages of the thread.</param>
/// <param name="Withheld">How many recruiters' notes were left out because nobody has looked at them yet.</param>
/// <param name="Id">Id of its document.</param>
public sealed record ExportedPart(
    ExportedThread? Thread = null,
    IReadOnlyList<ExportedContact>? Contacts = null,
    IReadOnlyList<JsonElement>? Records = null,
    IReadOnlyList<ExportedMessage>? Messages = null,
    int Withheld = 0,
    string? Id = null);
