using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

/// <summary>One function for each reason not to start.</summary>
public static class UnusableFunctions
{
    [Function("Twice")]
    public static void First([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
    {
    }

    [Function("twice")]
    public static void Second([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
    {
    }

    [Function("BadSchedule")]
    public static void BadSchedule([TimerTrigger("0 0 99 * * *")] TimerInfo timer)
    {
    }

    [Function("BadRoute")]
    public static string BadRoute([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => string.Empty;

    [Function("NotInRoute")]
    public static string NotInRoute([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b}")] HttpRequest request, string c) => c;

    [Function("NoTrigger")]
    public static void NoTrigger(CancellationToken cancellationToken)
    {
    }

    [Function("BadParameter")]
    public static void BadParameter([ServiceBusTrigger("q")] ServiceBusReceivedMessage message, Version version)
    {
    }

    [Function("NoSetting")]
    public static void NoSetting([ServiceBusTrigger("%Nowhere%")] string message)
    {
    }

    [Function("AsyncVoid")]
    public static async void AsyncVoid([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => await Task.Yield();
}
