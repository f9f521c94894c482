using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Retries;

namespace ModelRegistry.CodeFixes;

/// <summary>Switches the retries of a client off where it is made, in its options or, for Anthropic's, in its own initializer.</summary>
internal sealed class RetriesOff(SemanticModel model, SourceText text, CancellationToken cancellationToken)
{
    private const string Policy = "System.ClientModel.Primitives.ClientRetryPolicy";
    private const string Credential = "System.ClientModel.ApiKeyCredential";
    private const string CountMember = "MaxRetries";
    private const string Count = CountMember + " = 0";

    private readonly ClientRetries _retries = ClientRetries.In(model, cancellationToken);
    private readonly List<(int Position, int Order, TextChange Change)> _changes = [];
    private readonly List<INamedTypeSymbol> _types = [];

    /// <summary>The changes, in the order of the text.</summary>
    public IReadOnlyList<TextChange> Changes
        => _changes.OrderBy(change => change.Position).ThenBy(change => change.Order).Select(change => change.Change).ToList();

    /// <summary>The types that they name in full.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    /// <summary>Whether the changes switch off what the client would retry; where they cannot, there are none.</summary>
    public bool TryAdd(BaseObjectCreationExpressionSyntax client)
    {
        if (model.GetSymbolInfo(client, cancellationToken).Symbol is not IMethodSymbol constructor
            || SdkRetries.Of(model.GetTypeInfo(client, cancellationToken).Type) is not { } sdk
            || _retries.Of(client, sdk) is not > 0
            || SettingOf(sdk) is not { } setting)
        {
            return false;
        }

        if (sdk.Setting == RetrySetting.Count)
        {
            return SetIn(client, sdk, setting);
        }

        return ClientRetries.OptionsOf(client, sdk, model, cancellationToken)?.Expression switch
        {
            null => TryAddOptions(client, constructor, sdk, setting),
            BaseObjectCreationExpressionSyntax options => SetIn(options, sdk, setting),
            _ => false,
        };
    }

    /// <summary>The members of an initializer that switch retries off; null where the references lack them.</summary>
    private string? SettingOf(SdkRetries sdk)
    {
        if (sdk.Setting != RetrySetting.Policy)
        {
            return sdk.Setting == RetrySetting.Count ? Count : $"{sdk.MemberName} = {{ {Count} }}";
        }

        return NameOf(Policy) is { } policy ? $"{sdk.MemberName} = new {policy}(0)" : null;
    }

    private string? NameOf(string type) => model.Compilation.GetTypeByMetadataName(type) is { } found ? NameOf(found) : null;

    private string NameOf(INamedTypeSymbol type)
    {
        _types.Add(type);
        return FullNames.Of(type);
    }

    private bool SetIn(BaseObjectCreationExpressionSyntax made, SdkRetries sdk, string setting)
    {
        if (made.Initializer is { } initializer)
        {
            SetIn(initializer, sdk.MemberName, setting);
        }
        else
        {
            Insert(made.Span.End, $" {{ {setting} }}");
        }

        return true;
    }

    private void SetIn(InitializerExpressionSyntax initializer, string member, string setting)
    {
        var known = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(set => set.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member);
        if (known is { Right: InitializerExpressionSyntax nested })
        {
            SetIn(nested, CountMember, Count);
        }
        else if (known is not null)
        {
            _changes.Add((known.SpanStart, 0, new TextChange(known.Span, setting)));
        }
        else if (initializer.Expressions.Count == 0)
        {
            Insert(initializer.OpenBraceToken.Span.End, $" {setting}");
        }
        else
        {
            var last = initializer.Expressions.Last();
            var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
            var place = hasComma ? initializer.Expressions.GetSeparators().Last().Span.End : last.Span.End;
            Insert(place, (hasComma ? string.Empty : ",") + SeparatorBefore(last, initializer) + setting + (hasComma ? "," : string.Empty));
        }
    }

    /// <summary>A blank, or a line and what the last member is indented by.</summary>
    private string SeparatorBefore(SyntaxNode last, InitializerExpressionSyntax initializer)
    {
        var line = text.Lines.GetLineFromPosition(last.SpanStart);
        if (line.Start < initializer.OpenBraceToken.SpanStart)
        {
            return " ";
        }

        var before = line.LineNumber > 0 ? text.Lines[line.LineNumber - 1] : line;
        return text.ToString(TextSpan.FromBounds(before.End, before.EndIncludingLineBreak))
            + text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart));
    }

    /// <summary>
    /// Passes options to a constructor that takes them beside the same arguments; a key in a string becomes the credential that such
    /// a one wants.
    /// </summary>
    private bool TryAddOptions(BaseObjectCreationExpressionSyntax client, IMethodSymbol constructor, SdkRetries sdk, string setting)
    {
        if (client.ArgumentList is not { Arguments: var arguments } list)
        {
            return false;
        }

        var target = constructor.ContainingType.InstanceConstructors
            .Where(candidate => model.IsAccessible(client.SpanStart, candidate))
            .Select(candidate => (Constructor: candidate, Keys: KeysFor(candidate, constructor, arguments.Count, sdk)))
            .Where(candidate => candidate.Keys is not null)
            .OrderBy(candidate => candidate.Keys!.Count)
            .FirstOrDefault();
        if (target.Keys is not { } keys
            || target.Constructor.Parameters.First(parameter => sdk.AreOptions(parameter.Type)) is not { } options
            || options.Type is not INamedTypeSymbol type)
        {
            return false;
        }

        foreach (var index in keys)
        {
            if (!TryWrapKey(arguments, index, constructor, target.Constructor))
            {
                return false;
            }
        }

        var isNamed = arguments.Any(argument => argument.NameColon is not null) || options.Ordinal != arguments.Count;
        var name = isNamed ? $"{options.Name}: " : string.Empty;
        Insert(list.CloseParenToken.SpanStart, $"{(arguments.Count > 0 ? ", " : string.Empty)}{name}new {NameOf(type)} {{ {setting} }}");
        return true;
    }

    /// <summary>
    /// The parameters that are a key in a string in the one constructor and a credential in the other; null where the two do not go
    /// together.
    /// </summary>
    private static List<int>? KeysFor(IMethodSymbol candidate, IMethodSymbol constructor, int arguments, SdkRetries sdk)
    {
        if (SymbolEqualityComparer.Default.Equals(candidate, constructor))
        {
            return candidate.Parameters.Any(parameter => sdk.AreOptions(parameter.Type)) ? [] : null;
        }

        if (constructor.Parameters.Length != arguments
            || candidate.Parameters.Length != arguments + 1
            || !sdk.AreOptions(candidate.Parameters[arguments].Type))
        {
            return null;
        }

        var keys = new List<int>();
        for (var index = 0; index < arguments; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.Parameters[index].Type, constructor.Parameters[index].Type))
            {
                continue;
            }

            if (constructor.Parameters[index].Type.SpecialType != SpecialType.System_String
                || candidate.Parameters[index].Type.ToDisplayString() != Credential)
            {
                return null;
            }

            keys.Add(index);
        }

        return keys;
    }

    private bool TryWrapKey(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, IMethodSymbol from, IMethodSymbol to)
    {
        var argument = arguments.FirstOrDefault(given => given.NameColon?.Name.Identifier.ValueText == from.Parameters[index].Name)
            ?? arguments[index];
        if (NameOf(Credential) is not { } credential)
        {
            return false;
        }

        if (argument.NameColon is { } named)
        {
            _changes.Add((named.SpanStart, 0, new TextChange(named.Name.Span, to.Parameters[index].Name)));
        }

        Insert(argument.Expression.SpanStart, $"new {credential}(");
        Insert(argument.Expression.Span.End, MayBeNull(argument.Expression) ? "!)" : ")");
        return true;
    }

    /// <summary>A credential is declared to take no null, where the key was not: both refuse it when the program runs.</summary>
    private bool MayBeNull(ExpressionSyntax key)
        => key is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            && model.GetNullableContext(key.SpanStart).WarningsEnabled()
            && model.GetTypeInfo(key, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;

    private void Insert(int position, string inserted) => _changes.Add((position, 1, new TextChange(new TextSpan(position, 0), inserted)));
}
