using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Functions;
using Recruitment.Functions.Commands;

if (args is ["certificate", "verify", var certificate, var key])
{
    return await VerifyCertificate.RunAsync(certificate, key);
}

try
{
    var host = RecruitmentApp.CreateBuilder(args).Build();

    // Before the host starts, because the host logs a failure with its stack trace.
    host.Services.GetRequiredService<IStartupValidator>().Validate();
    if (args is ["audit", "verify", ..])
    {
        return await VerifyAudit.RunAsync(host.Services);
    }

    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    await Console.Error.WriteLineAsync(ConfigurationProblem.Describe(exception));
    return 1;
}
catch (InvalidOperationException exception) when (ConfigurationProblem.Explains(exception))
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (IOException exception) when (ConfigurationProblem.Describe(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
