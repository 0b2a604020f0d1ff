using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Api;

/// <summary><c>/contacts</c>. Callers hold the account's gate.</summary>
internal sealed partial class ContactsApi(SimulatedAccount account, ContactDesk desk)
{
    private const int PageSize = 15;

    public ApiResponse Handle(ApiRequest request) => (request.Method, request.Path[1..]) switch
    {
        ("GET", []) => Page(request, account.State.Contacts.Values),
        ("POST", []) => Create(request),
        ("GET", ["search"]) => Search(request),
        ("POST", ["filter"]) => ContactFilter.TryApply(account, request.Body, out var found, out var error)
            ? Page(request, found)
            : ApiResponse.Unprocessable(error),
        (_, [var id, .. var rest]) => Find(id) is { } contact ? HandleOne(request, contact, rest) : ApiResponse.NotFound,
        _ => ApiResponse.NotFound,
    };

    /// <summary><c>POST /actions/contact_merge</c>: the mergee is deleted and the base's values win.</summary>
    public ApiResponse Merge(ApiRequest request)
    {
        if (account.State.Contacts.GetValueOrDefault(request.Body.Integer("base_contact_id") ?? 0) is not { } kept
            || account.State.Contacts.GetValueOrDefault(request.Body.Integer("mergee_contact_id") ?? 0) is not { } merged)
        {
            return ApiResponse.NotFound;
        }

        return kept == merged ? ApiResponse.Unprocessable("contacts cannot be merged with themselves") : Shown(desk.Merge(kept, merged));
    }

    private ApiResponse HandleOne(ApiRequest request, Contact contact, string[] rest) => (request.Method, rest) switch
    {
        ("GET", []) => Shown(contact),
        ("PUT" or "PATCH", []) => Update(request, contact),
        ("DELETE", []) => Delete(contact),
        ("GET", ["labels"]) => Labels(contact),
        ("POST", ["labels"]) => SetLabels(request, contact),
        ("GET", ["conversations"]) => Conversations(contact),
        ("GET", ["notes"]) => ApiResponse.Ok(new JsonArray([.. contact.Notes.Select(note => NoteJson(contact, note))])),
        ("POST", ["notes"]) => AddNote(request, contact),
        ("POST", ["contact_inboxes"]) => AddInbox(request, contact),
        _ => ApiResponse.NotFound,
    };

    private ApiResponse Create(ApiRequest request)
    {
        var body = request.Body;
        if (Refusal(body, null) is { } refusal)
        {
            return refusal;
        }

        var contact = desk.Create(body.Text("name") ?? "", body.Text("phone_number"), body.Text("email"), body.Text("identifier"));
        contact.SourceId = body.Text("source_id") ?? contact.SourceId;
        contact.CustomAttributes = Fields.Merge([], body.Map("custom_attributes") ?? []);
        contact.AdditionalAttributes = Fields.Merge([], body.Map("additional_attributes") ?? []);
        return ApiResponse.Ok(new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["contact"] = PersonJson.ApiContact(account, contact, withInboxes: true),
                ["contact_inbox"] = new JsonObject { ["inbox"] = PersonJson.ApiInbox(account), ["source_id"] = contact.SourceId },
            },
        });
    }

    private ApiResponse Update(ApiRequest request, Contact contact)
    {
        var body = request.Body;
        if (Refusal(body, contact) is { } refusal)
        {
            return refusal;
        }

        desk.Update(contact, edited =>
        {
            edited.Name = body.ContainsKey("name") ? body.Text("name") ?? "" : edited.Name;
            edited.PhoneNumber = body.ContainsKey("phone_number") ? body.Text("phone_number") : edited.PhoneNumber;
            edited.Email = body.ContainsKey("email") ? body.Text("email") : edited.Email;
            edited.Identifier = body.ContainsKey("identifier") ? body.Text("identifier") : edited.Identifier;
            edited.Blocked = body.ContainsKey("blocked") ? body.Flag("blocked") : edited.Blocked;
            edited.CustomAttributes = Fields.Merge(edited.CustomAttributes, body.Map("custom_attributes") ?? []);
            edited.AdditionalAttributes = Fields.Merge(edited.AdditionalAttributes, body.Map("additional_attributes") ?? []);
        });
        return Shown(contact);
    }

    private ApiResponse? Refusal(JsonObject body, Contact? self)
    {
        var others = account.State.Contacts.Values.Where(contact => contact != self).ToList();
        if (body.Text("phone_number") is { } phone)
        {
            if (!E164().IsMatch(phone))
            {
                return ApiResponse.Invalid("Phone number should be in e164 format", "phone_number");
            }

            if (others.Exists(contact => contact.PhoneNumber == phone))
            {
                return ApiResponse.Invalid("Phone number has already been taken", "phone_number");
            }
        }

        if (body.Text("email") is { } email && others.Exists(contact => string.Equals(contact.Email, email, StringComparison.OrdinalIgnoreCase)))
        {
            return ApiResponse.Invalid("Email has already been taken", "email");
        }

        return body.Text("identifier") is { } identifier && others.Exists(contact => contact.Identifier == identifier)
            ? ApiResponse.Invalid("Identifier has already been taken", "identifier")
            : null;
    }

    private ApiResponse Search(ApiRequest request)
    {
        var query = request.Query["q"].ToString().Trim();
        if (query.Length == 0)
        {
            return ApiResponse.Unprocessable("Specify search string with parameter q");
        }

        return Page(request, account.State.Contacts.Values.Where(contact =>
            new[] { contact.Name, contact.Email, contact.PhoneNumber, contact.Identifier }
                .Any(value => value?.Contains(query, StringComparison.OrdinalIgnoreCase) == true)));
    }

    private ApiResponse Page(ApiRequest request, IEnumerable<Contact> contacts)
    {
        var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
        var all = contacts.ToList();
        return ApiResponse.Ok(new JsonObject
        {
            ["meta"] = new JsonObject { ["count"] = all.Count, ["current_page"] = page, ["has_more"] = all.Count > page * PageSize },
            ["payload"] = new JsonArray(
                [.. all.Skip((page - 1) * PageSize).Take(PageSize).Select(contact => PersonJson.ApiContact(account, contact, withInboxes: true))]),
        });
    }

    private ApiResponse Delete(Contact contact)
    {
        desk.Delete(contact);
        return ApiResponse.Empty;
    }

    private ApiResponse SetLabels(ApiRequest request, Contact contact)
    {
        contact.Labels = [.. (request.Body.Texts("labels") ?? []).Select(label => label.ToLowerInvariant()).Distinct()];
        account.Changes.Notify("contact_updated", null);
        return Labels(contact);
    }

    private static ApiResponse Labels(Contact contact) =>
        ApiResponse.Ok(new JsonObject { ["payload"] = ConversationJson.Labels(contact.Labels) });

    private ApiResponse Conversations(Contact contact) => ApiResponse.Ok(new JsonObject
    {
        ["payload"] = new JsonArray(
        [
            .. account.State.Conversations.Values.Where(conversation => conversation.ContactId == contact.Id)
                .OrderByDescending(conversation => conversation.LastActivityAt).Take(20)
                .Select(conversation => ConversationJson.Api(account, conversation)),
        ]),
    });

    private ApiResponse AddNote(ApiRequest request, Contact contact)
    {
        if (request.Body.Unwrap("note").Text("content") is not { Length: > 0 } content)
        {
            return ApiResponse.Invalid("Content can't be blank", "content");
        }

        var note = new ContactNote(account.NextId(), content, account.Now);
        contact.Notes.Add(note);
        account.Changes.Notify("contact_updated", null);
        return ApiResponse.Ok(NoteJson(contact, note));
    }

    private ApiResponse AddInbox(ApiRequest request, Contact contact)
    {
        contact.SourceId = request.Body.Text("source_id") ?? contact.SourceId;
        return ApiResponse.Ok(new JsonObject { ["source_id"] = contact.SourceId, ["inbox"] = PersonJson.ApiInbox(account) });
    }

    private JsonObject NoteJson(Contact contact, ContactNote note) => new()
    {
        ["id"] = note.Id,
        ["content"] = note.Content,
        ["account_id"] = account.Options.AccountId,
        ["contact_id"] = contact.Id,
        ["user"] = PersonJson.Assignee(account, SenderKind.User, SimulatedAccount.ServiceUserId),
        ["created_at"] = RailsJson.Epoch(note.CreatedAt),
        ["updated_at"] = RailsJson.Epoch(note.CreatedAt),
    };

    private Contact? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? account.State.Contacts.GetValueOrDefault(number) : null;

    private ApiResponse Shown(Contact contact) =>
        ApiResponse.Ok(new JsonObject { ["payload"] = PersonJson.ApiContact(account, contact, withInboxes: true) });

    [GeneratedRegex(@"^\+[1-9]\d{1,14}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex E164();
}
