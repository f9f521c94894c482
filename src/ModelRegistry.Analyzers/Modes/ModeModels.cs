using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>
/// Finds the models of the request that a mode is set for: named beside it, by the call that it is passed to, or by the client that
/// this is made on. Options in a variable are followed to their uses in the tree. Where it sees no model it names none.
/// </summary>
internal sealed class ModeModels(TreeModels tree, NamedModels named, HeldModels held)
{
    private const int FarthestStep = 4;

    private static readonly ImmutableArray<ModelName> None = ImmutableArray<ModelName>.Empty;

    /// <summary>The models of the request that a value is a part of.</summary>
    public ImmutableArray<ModelName> Of(ExpressionSyntax value) => new Walk(tree, named, held).From(value, FarthestStep).Distinct().ToImmutableArray();

    /// <summary>What is put into an object or a text belongs to it, and so does what is asked of it.</summary>
    private const TrailStep OfObjects = TrailStep.Same | TrailStep.Element | TrailStep.Member | TrailStep.Part | TrailStep.Asked;

    private sealed class Walk(TreeModels tree, NamedModels named, HeldModels held)
    {
        private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

        public ImmutableArray<ModelName> From(SyntaxNode start, int steps)
        {
            var node = start;
            while (steps > 0 && !Answers.IsOne(node))
            {
                if (named.By(node) is { IsEmpty: false } beside)
                {
                    return beside;
                }

                switch (node.Parent)
                {
                    case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } } argument:
                        if (OfCall(argument, call, steps) is { IsEmpty: false } called)
                        {
                            return called;
                        }

                        if (call is InvocationExpressionSyntax invocation && tree.IsSender(invocation))
                        {
                            return None;
                        }

                        node = call;
                        break;
                    case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax list } set when set.Right == node:
                        node = list;
                        break;
                    case AssignmentExpressionSyntax set when set.Right == node:
                        return OfHolder(held.RootOf(set.Left), steps);
                    case EqualsValueClauseSyntax { Parent: { } declaration }:
                        return OfHolder(tree.DeclaredBy(declaration), steps);
                    case ReturnStatementSyntax or ArrowExpressionClauseSyntax when TreeModels.MemberAround(node) is { } member:
                        return OfHolder(tree.DeclaredBy(member), steps);
                    case ReturnStatementSyntax returned when returned.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } function:
                        node = function;
                        break;
                    case WithExpressionSyntax { Expression: var source } copy when source != node:
                        if (held.By(source) is { IsEmpty: false } copied)
                        {
                            return copied;
                        }

                        node = copy;
                        break;
                    case { } outer when PassesOn(outer, node):
                        node = outer;
                        break;
                    default:
                        return None;
                }
            }

            return None;
        }

        private static bool PassesOn(SyntaxNode outer, SyntaxNode node)
            => (Trail.Of(outer, node) & OfObjects) != 0

                // A function that an option holds belongs to that option's object; one that is passed runs who knows when.
                || (outer is AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax } function && function.ExpressionBody == node);

        private ImmutableArray<ModelName> OfCall(ArgumentSyntax argument, ExpressionSyntax call, int steps)
        {
            if (named.By(call) is { IsEmpty: false } passed)
            {
                return passed;
            }

            if (ReceiverOf(call) is { } receiver)
            {
                if (held.By(receiver) is { IsEmpty: false } client)
                {
                    return client;
                }

                if (call is InvocationExpressionSyntax writer && KeyValues.IsWriter(writer))
                {
                    return OfHolder(held.RootOf(receiver), steps);
                }
            }

            return tree.ParameterOf(argument, call) is { DeclaringSyntaxReferences.IsEmpty: false } parameter ? OfHolder(parameter, steps) : None;
        }

        private static ExpressionSyntax? ReceiverOf(ExpressionSyntax call) => call is not InvocationExpressionSyntax { Expression: var called } ? null : called switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax => Calls.ConditionalReceiverOf(call),
            _ => null,
        };

        /// <summary>The models that were put into a variable, or else those of the requests that it is used for.</summary>
        private ImmutableArray<ModelName> OfHolder(ISymbol? holder, int steps)
        {
            if (holder is null or INamespaceOrTypeSymbol || !_visited.Add(holder))
            {
                return None;
            }

            return held.By(holder) is { IsEmpty: false } models
                ? models
                : tree.WorkOf(holder).SelectMany(use => From(use.Parent is MemberAccessExpressionSyntax own && own.Name == use ? own : use, steps - 1)).ToImmutableArray();
        }
    }
}
