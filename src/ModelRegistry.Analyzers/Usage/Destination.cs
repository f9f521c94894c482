using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

internal enum DestinationKind
{
    /// <summary>Anything that says nothing for or against a model id.</summary>
    Other,

    /// <summary>A parameter or member that takes a model id.</summary>
    Sink,

    /// <summary>Something of the user's that is named like a model.</summary>
    ModelNamed,

    /// <summary>The name of a deployment, which is the team's own.</summary>
    Deployment,

    /// <summary>What a text is searched for, such as a beginning that a family of models shares.</summary>
    Recogniser,

    /// <summary>A log line, a trace, a display name: for people, not for an API.</summary>
    Prose,

    /// <summary>A file or folder.</summary>
    File,

    /// <summary>A name of the program's own: a preset, the key of a service, a route.</summary>
    OwnName,
}

/// <summary>Where the value of an expression goes.</summary>
/// <param name="Kind">What takes it.</param>
/// <param name="Sink">The sink, where it is one.</param>
/// <param name="Variable">The variable or member that the value is put into, where it is one.</param>
/// <param name="IsAmongIds">Whether it is a list of ids, so that what looks like one is one, of whatever family.</param>
/// <param name="IsLabel">Whether it only says which model is meant: nothing is called by it.</param>
internal sealed record Destination(DestinationKind Kind, Sink? Sink = null, ISymbol? Variable = null, bool IsAmongIds = false, bool IsLabel = false)
{
    public static Destination Other { get; } = new(DestinationKind.Other);

    /// <summary>Whether what goes there names no model to call.</summary>
    public bool IsElsewhere => Kind is DestinationKind.Deployment or DestinationKind.Recogniser or DestinationKind.Prose or DestinationKind.File or DestinationKind.OwnName;

    /// <summary>The destination that a name alone shows.</summary>
    public static Destination OfName(string name)
    {
        if (ModelNames.IsDeployment(name))
        {
            return new Destination(DestinationKind.Deployment);
        }

        if (ModelNames.IsProse(name))
        {
            return new Destination(DestinationKind.Prose);
        }

        if (ModelNames.IsPath(name))
        {
            return new Destination(DestinationKind.File);
        }

        if (OwnNames.Is(name))
        {
            return new Destination(DestinationKind.OwnName);
        }

        return ModelNames.IsModel(name) ? new Destination(DestinationKind.ModelNamed) : Destination.Other;
    }
}
