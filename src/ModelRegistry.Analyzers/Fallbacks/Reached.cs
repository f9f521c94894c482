using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>A model that a piece of code sends a request to.</summary>
/// <param name="Model">The model; null where it is another client, whose model is not known.</param>
/// <param name="At">Where the code says so.</param>
/// <param name="Site">The place, where the model is passed in that code itself; null where a client or a tier holds it.</param>
/// <param name="IsMember">Whether it is one of several clients that are tried in turn.</param>
internal sealed record Reached(RegisteredModel? Model, ExpressionSyntax At, ModelSite? Site, bool IsMember = false);
