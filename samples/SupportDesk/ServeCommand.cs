using System.CommandLine;
using System.Net.Sockets;
using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>The stand-in for OpenAI's API by itself, for trying out what asks a provider: no key, no network, no bill.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5180;

    public static Command Create(IAnsiConsole console)
    {
        var port = new Option<int>("--port") { Description = "The port; 0 for one that is free", HelpName = "number", DefaultValueFactory = _ => UsualPort };
        var models = new Option<string[]>("--model") { Description = "An id that it lists beside those of the registry; repeat it for more", HelpName = "id" };
        var command = new Command(
            "serve",
            "Answers as OpenAI's API does, on this machine only: it lists the models of the registry, and repeats each question. Ctrl+C ends it.")
        {
            port, models,
        };
        command.SetAction((result, cancellationToken)
            => ServeAsync(console, result.GetValue(port), result.GetValue(models) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(IAnsiConsole console, int port, string[] more, CancellationToken cancellationToken)
    {
        string[] models = [.. Models.All.Where(model => model.HasId).Select(model => model.Id).Union(more)];
        try
        {
            await using var api = new StandInApi(new StandInFaults(Outage: null, Withdrawn: null), models, port);
            console.WriteLine($"A stand-in for OpenAI's API answers at {api.Endpoint}. Ctrl+C ends it.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (SocketException error)
        {
            console.WriteLine($"Port {port} cannot be used: {error.Message}. Name another one with --port.");
            return 1;
        }
    }
}
