using System.CommandLine;
using System.CommandLine.Parsing;

namespace Recruitment.Bench.Turns;

/// <summary><c>turns</c>: distinct signed messages in, replies out, at a sink that plays Chatwoot.</summary>
internal static class TurnsCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url") { Description = "Where the app listens.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:7071"), CustomParser = Address };
        var secret = new Option<string>("--secret") { Description = "Chatwoot:WebhookSecret of the app.", Required = true };
        var sink = new Option<Uri>("--sink") { Description = "Where the sink listens: Chatwoot:BaseUrl of the app.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:7099"), CustomParser = Address };
        var messages = new Option<int>("--messages") { Description = "How many messages.", DefaultValueFactory = _ => 2000 };
        var conversations = new Option<int>("--conversations") { Description = "Over how many conversations.", DefaultValueFactory = _ => 500 };
        var concurrency = new Option<int>("--concurrency") { Description = "Webhooks in flight at once.", DefaultValueFactory = _ => 50 };
        var warmup = new Option<int>("--warmup") { Description = "Messages before the clock starts.", DefaultValueFactory = _ => 2000 };
        foreach (var number in new[] { messages, conversations, concurrency })
        {
            number.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError($"{number.Name} must be at least 1.");
                }
            });
        }

        var command = new Command("turns", "Sends webhooks and waits for all replies. Start the app with Chatwoot:BaseUrl set to the sink.")
        {
            url, secret, sink, messages, conversations, concurrency, warmup,
        };
        command.SetAction((parsed, cancellationToken) => TurnsRun.RunAsync(
            new TurnsPlan(
                parsed.GetRequiredValue(url),
                parsed.GetRequiredValue(secret),
                parsed.GetRequiredValue(sink),
                parsed.GetRequiredValue(messages),
                parsed.GetRequiredValue(conversations),
                parsed.GetRequiredValue(concurrency),
                parsed.GetRequiredValue(warmup)),
            cancellationToken));
        return command;
    }

    private static Uri? Address(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && address.IsLoopback)
        {
            return address;
        }

        argument.AddError($"{argument.Tokens[0].Value} is not a loopback address such as http://127.0.0.1:7071.");
        return null;
    }
}
