using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Simulator.Api;
using Recruitment.Simulator.Faults;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Ui;

/// <summary>The page's own API. It takes JSON only and refuses other sites, because it asks for no token.</summary>
internal sealed class UiEndpoints(
    SimulatedAccount account, UiState state, CandidatePhone phone, RecruiterDesk recruiter, SimulatorFaults faults)
{
    private const int MaxText = 4096;

    /// <param name="context">The call.</param>
    /// <param name="path">The segments after <c>/ui/</c>.</param>
    public async Task HandleAsync(HttpContext context, string[] path)
    {
        if (path is ["events"] && HttpMethods.IsGet(context.Request.Method))
        {
            await EventStream.WriteAsync(context, account.Changes, state);
            return;
        }

        if (path is ["conversations", var id, "transcript"] && HttpMethods.IsGet(context.Request.Method))
        {
            await WriteTranscriptAsync(context, Id(id));
            return;
        }

        var answer = await AnswerAsync(context.Request, path, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(Wire.RailsJson.Write(answer.Body), context.RequestAborted);
        }
    }

    private async Task<ApiResponse> AnswerAsync(HttpRequest request, string[] path, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return Read(path);
        }

        if (path is ["candidates", var candidate, "voice"] && HttpMethods.IsPost(request.Method))
        {
            return await SpeakAsync(request, Id(candidate), cancellationToken);
        }

        if (!request.HasJsonContentType() || IsFromElsewhere(request))
        {
            return ApiResponse.Error(415, "Send JSON from this page.");
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return ApiResponse.Error(400, "The body is not a JSON object.");
        }

        try
        {
            return Act(request.Method, path, body);
        }
        catch (KeyNotFoundException exception)
        {
            return ApiResponse.Error(404, exception.Message);
        }
    }

    // The body is the file, its type the content type: another site cannot send such a request without asking first.
    private async Task<ApiResponse> SpeakAsync(HttpRequest request, long candidate, CancellationToken cancellationToken)
    {
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        if (!type.StartsWith("audio/", StringComparison.Ordinal) || type.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('/' or '-' or '.' or '+')) || IsFromElsewhere(request))
        {
            return ApiResponse.Error(415, "Send a sound file from this page, such as Ogg, MP3, M4A or WAV.");
        }

        using var sound = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, cancellationToken)) > 0;)
        {
            sound.Write(part, 0, read);
            if (sound.Length > Recordings.LargestFile)
            {
                return ApiResponse.Error(413, "WhatsApp takes at most 16 MB of sound.");
            }
        }

        try
        {
            var receipt = phone.SendVoice(candidate, sound.ToArray(), type);
            return ApiResponse.Ok(new JsonObject { ["conversation"] = receipt.ConversationId, ["message"] = receipt.MessageId });
        }
        catch (KeyNotFoundException exception)
        {
            return ApiResponse.Error(404, exception.Message);
        }
    }

    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    private async Task WriteTranscriptAsync(HttpContext context, long id)
    {
        string? text;
        lock (account.Gate)
        {
            text = account.State.Conversations.TryGetValue(id, out var found) ? Transcript.Write(found, Id(context.Request.Query["after"].ToString())) : null;
        }

        context.Response.StatusCode = text is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text ?? "", context.RequestAborted);
    }

    private ApiResponse Read(string[] path)
    {
        lock (account.Gate)
        {
            return path switch
            {
                ["state"] => ApiResponse.Ok(state.Overview()),
                ["conversations", var id] when account.State.Conversations.TryGetValue(Id(id), out var found) => ApiResponse.Ok(state.Detail(found)),
                _ => ApiResponse.NotFound,
            };
        }
    }

    private ApiResponse Act(string method, string[] path, JsonObject body) => (method, path) switch
    {
        ("POST", ["candidates"]) => AddCandidate(body),
        ("POST", ["candidates", var id, "messages"]) => Send(Id(id), body),
        ("POST", ["conversations", var id, "messages"]) => Write(Id(id), body),
        ("POST", ["conversations", var id, "take-over"]) => Do(() => recruiter.TakeOver(Id(id))),
        ("POST", ["conversations", var id, "hand-back"]) => Do(() => recruiter.HandBack(Id(id))),
        ("POST", ["conversations", var id, "resolve"]) => Do(() => recruiter.Resolve(Id(id))),
        ("POST", ["conversations", var id, "snooze"]) => Do(() => recruiter.Snooze(Id(id))),
        ("POST", ["conversations", var id, "typing"]) => Do(() => recruiter.SetTyping(Id(id), body.Flag("on"))),
        ("PUT", ["conversations", var id, "labels"]) => Do(() => recruiter.SetLabels(Id(id), body.Texts("labels") ?? [])),
        ("POST", ["reset"]) => Do(Reset),
        ("POST", ["faults"]) => AddFault(body),
        ("DELETE", ["faults"]) => Do(faults.Clear),
        _ => ApiResponse.NotFound,
    };

    private ApiResponse AddCandidate(JsonObject body)
    {
        var name = body.Text("name")?.Trim();
        var number = new string([.. (body.Text("phone") ?? "").Where(character => char.IsAsciiDigit(character) || character == '+')]);
        if (string.IsNullOrEmpty(name) || name.Length > 100)
        {
            return ApiResponse.Invalid("Give the candidate a name.", "name");
        }

        number = number.StartsWith("06", StringComparison.Ordinal) ? "+31" + number[1..] : number;
        return number.Length is > 8 and < 17 && number[0] == '+' && number[1] != '0'
            ? ApiResponse.Ok(new JsonObject { ["id"] = phone.Add(name, number) })
            : ApiResponse.Invalid("Give a number in international form, such as +31612345678.", "phone");
    }

    private ApiResponse Send(long candidate, JsonObject body)
    {
        var text = body.Text("text");
        if (text?.Length > MaxText)
        {
            return ApiResponse.Invalid("WhatsApp takes at most 4096 characters.", "text");
        }

        var receipt = body.Text("kind") switch
        {
            "button" => phone.Press(candidate, body.Integer("messageId") ?? 0, body.Text("title") ?? ""),
            "location" => phone.SendLocation(candidate, 51.5606, 5.0919, "Station Tilburg, Spoorlaan 45"),
            "document" => phone.SendDocument(candidate, body.Text("fileName") ?? "CV.pdf", string.IsNullOrWhiteSpace(text) ? null : text),
            "voice" => phone.SendVoice(candidate),
            _ => string.IsNullOrWhiteSpace(text) ? null : phone.Write(candidate, text),
        };
        return receipt is null
            ? ApiResponse.Invalid("Write something first.", "text")
            : ApiResponse.Ok(new JsonObject { ["conversation"] = receipt.ConversationId, ["message"] = receipt.MessageId });
    }

    private ApiResponse Write(long conversation, JsonObject body)
    {
        var text = body.Text("text");
        return string.IsNullOrWhiteSpace(text)
            ? ApiResponse.Invalid("Write something first.", "text")
            : ApiResponse.Ok(new JsonObject { ["message"] = recruiter.Write(conversation, text, body.Flag("private")) });
    }

    private void Reset()
    {
        lock (account.Gate)
        {
            account.Reset();
            account.Changes.Notify("reset", null);
        }
    }

    private ApiResponse AddFault(JsonObject body)
    {
        if (!Enum.TryParse<FaultKind>(body.Text("kind"), ignoreCase: true, out var kind))
        {
            return ApiResponse.Invalid("kind is Fail, Hang, Drop or DropResponse.", "kind");
        }

        var fault = new Fault(kind, (int)(body.Integer("status") ?? 500), body.Text("method"), body.Text("path"));
        return Do(() => faults.Add(fault, (int)Math.Clamp(body.Integer("count") ?? 1, 0, 10_000)));
    }

    private static ApiResponse Do(Action action)
    {
        action();
        return ApiResponse.Ok(new JsonObject { ["done"] = true });
    }

    private static long Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
