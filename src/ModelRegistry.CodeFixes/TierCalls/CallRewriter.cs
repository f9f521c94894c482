using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Finds where a model ends up, and makes what sends its requests go through a tier.</summary>
internal sealed partial class CallRewriter
{
    private readonly ExpressionSyntax _id;
    private readonly TierTarget _tier;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly TextEdits _edits = new();
    private readonly TypeNames _types;
    private readonly CancellationToken _cancellationToken;
    private readonly RunWriter _writer;

    private CallRewriter(ExpressionSyntax id, TierTarget tier, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        _id = id;
        _tier = tier;
        _model = model;
        _text = text;
        _cancellationToken = cancellationToken;
        _types = new TypeNames(model.Compilation);
        _writer = new RunWriter(model, tier, _edits, cancellationToken);
    }

    /// <summary>
    /// The changes of the document, and the types that they name in full; null where the code would come to mean something else.
    /// </summary>
    public static (IReadOnlyList<TextChange> Changes, IReadOnlyList<INamedTypeSymbol> Types)? Rewrite(
        ExpressionSyntax id, TierTarget tier, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        if (ConstantPosition.Requires(id) || !FixedModel.Is(id, model, cancellationToken))
        {
            return null;
        }

        var rewriter = new CallRewriter(id, tier, model, text, cancellationToken);
        var isDone = KernelRegistration.Of(id, model, cancellationToken) is { } registration
            ? rewriter.RewriteKernel(registration)
            : rewriter.RewriteCarrier(Carrier.Of(id, isModel: true, model, cancellationToken));
        return isDone ? (rewriter._edits.Ordered, [tier.Tiers, tier.Model, .. rewriter._types.All]) : null;
    }

    private bool RewriteCarrier(Carrier? carrier) => carrier switch
    {
        Carrier.Call call => RewriteCall(call.Invocation),
        Carrier.ChatClient client => RewriteChatClient(client.Client, null),
        Carrier.AgentClient client => RewriteAgentClient(client.Client, null),
        Carrier.Variable { Declarator: { Parent.Parent: LocalDeclarationStatementSyntax statement } declarator } => RewriteLocal(declarator, statement),
        Carrier.Filled { Declarator: { Parent.Parent: LocalDeclarationStatementSyntax statement, Initializer: not null } declarator } => RewriteFilled(declarator, statement),
        Carrier.Variable { Declarator: { Parent.Parent: FieldDeclarationSyntax, Initializer.Value: { } value } declarator }
            => RewriteField(_model.GetDeclaredSymbol(declarator, _cancellationToken) as IFieldSymbol, value, null),
        Carrier.Field field => RewriteField(field.Symbol, field.Assignment.Right, field.Assignment),
        _ => false,
    };

    private bool RewriteCall(InvocationExpressionSyntax invocation)
    {
        if (SendingCall.Of(invocation, _model, _cancellationToken) is not { } call)
        {
            return false;
        }

        var names = FreshNames.In(invocation, _id, RemoveVariable());
        var modelName = names.Take("model");
        _edits.Replace(_id, modelName + ".Id");
        return _writer.TryWrite(call, names, modelName, null);
    }

    /// <param name="client">What becomes the tier's client.</param>
    /// <param name="made">A variable in it that is made with the model; null where it has the model itself.</param>
    /// <param name="adapter">What makes a chat client of it, where it is none.</param>
    private bool RewriteChatClient(ExpressionSyntax client, (IdentifierNameSyntax Use, ExpressionSyntax Value)? made, string adapter = "")
    {
        if (!Deferral.CanBeLater(client, _model, _cancellationToken) || SendingCall.IsInTreeOrTier(client, _model, _cancellationToken))
        {
            return false;
        }

        var modelName = FreshNames.In(client, _id, RemoveVariable()).Take("model");
        if (made is var (use, value))
        {
            _edits.Replace(use, ValueWith(modelName, value));
        }
        else
        {
            _edits.Replace(_id, modelName + ".Id");
        }

        _edits.Insert(client.SpanStart, $"{_tier.Expression}.AsChatClient({modelName} => ");
        _edits.Insert(client.Span.End, adapter + ")");
        return true;
    }

    /// <summary>An agent is made of the tier's client, by the method that takes any chat client.</summary>
    private bool RewriteAgentClient(ExpressionSyntax client, (IdentifierNameSyntax Use, ExpressionSyntax Value)? made)
        => RewriteChatClient(client, made, ".AsIChatClient()")
            && new ExtensionImports(_model, _text, _cancellationToken).TryAdd(client.SpanStart, _edits, "Microsoft.Extensions.AI.IChatClient");

    private bool RewriteLocal(VariableDeclaratorSyntax declarator, LocalDeclarationStatementSyntax statement)
    {
        var value = declarator.Initializer!.Value;
        if (statement.Declaration.Variables.Count != 1
            || !statement.UsingKeyword.IsKind(SyntaxKind.None)
            || statement.Declaration.Type is RefTypeSyntax
            || !Deferral.CanWait(value, _id, _model, _cancellationToken)
            || _model.GetDeclaredSymbol(declarator, _cancellationToken) is not ILocalSymbol local)
        {
            return false;
        }

        var uses = LocalUses.Of(local, declarator, _model, _cancellationToken);
        if (uses.Count == 1 && Carrier.Of(uses[0], isModel: false, _model, _cancellationToken) is Carrier.ChatClient or Carrier.AgentClient)
        {
            return RewriteMoved(uses[0], statement, value);
        }

        if (CallsOf(uses) is not { } calls || !AreReceivers(uses, calls))
        {
            return RewriteFilled(declarator, statement);
        }

        if (Conversations.Span(local.Type, calls, statement))
        {
            return false;
        }

        return calls.Count == 1 && !StatementRemoval.HasComment(statement)
            ? RewriteOnly(calls[0], uses[0], statement, value)
            : RewriteAll(calls, uses, statement, local, value);
    }

    /// <summary>A variable of one client goes, and what it held is made in that client's place.</summary>
    private bool RewriteMoved(IdentifierNameSyntax use, LocalDeclarationStatementSyntax statement, ExpressionSyntax value)
    {
        _edits.Delete(StatementRemoval.SpanOf(statement, _text));
        return Carrier.Of(use, isModel: false, _model, _cancellationToken) switch
        {
            Carrier.ChatClient client => RewriteChatClient(client.Client, (use, value)),
            Carrier.AgentClient agent => RewriteAgentClient(agent.Client, (use, value)),
            _ => false,
        };
    }

    /// <summary>The calls that the uses of a variable end in; null where one does not, or where one stands in another.</summary>
    private IReadOnlyList<SendingCall>? CallsOf(IReadOnlyList<IdentifierNameSyntax> uses)
    {
        var calls = uses
            .Select(use => Carrier.Of(Named(use), isModel: false, _model, _cancellationToken) is Carrier.Call call
                ? SendingCall.Of(call.Invocation, _model, _cancellationToken)
                : null)
            .OfType<SendingCall>()
            .ToList();
        return calls.Count > 0 && calls.Count == uses.Count && !calls.Any(call => calls.Any(other => other != call && other.Invocation.Contains(call.Invocation)))
            ? calls
            : null;
    }

    private static bool AreReceivers(IReadOnlyList<IdentifierNameSyntax> uses, IReadOnlyList<SendingCall> calls)
        => uses.Zip(calls, (use, call) => call.Invocation.Expression.Span.Contains(use.Span)).All(isReceiver => isReceiver);

    private static ExpressionSyntax Named(IdentifierNameSyntax use)
        => use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : use;

    /// <summary>One call of a client: the client is made in it.</summary>
    private bool RewriteOnly(SendingCall call, IdentifierNameSyntax use, LocalDeclarationStatementSyntax statement, ExpressionSyntax value)
    {
        var names = FreshNames.In(call.Invocation, statement, RemoveVariable());
        var modelName = names.Take("model");
        _edits.Replace(use, ValueWith(modelName, value));
        _edits.Delete(StatementRemoval.SpanOf(statement, _text));
        return _writer.TryWrite(call, names, modelName, null);
    }

    /// <summary>Several calls of a client: a function makes one for each model.</summary>
    private bool RewriteAll(IReadOnlyList<SendingCall> calls, IReadOnlyList<IdentifierNameSyntax> uses, LocalDeclarationStatementSyntax statement, ILocalSymbol local, ExpressionSyntax value)
    {
        var variable = RemoveVariable();
        var functionNames = FreshNames.In(statement, statement, variable);
        var function = functionNames.Take("Create" + char.ToUpperInvariant(local.Name[0]) + local.Name.Substring(1));
        var parameter = functionNames.Take("model");
        var type = statement.Declaration.Type.IsVar
            ? local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(_model, statement.SpanStart)
            : statement.Declaration.Type.ToString();
        _edits.Replace(statement, $"{type} {function}({_tier.ModelName} {parameter}) => {ValueWith(parameter, value)};");
        return WriteAll(calls, uses, function, statement, variable);
    }

    /// <summary>Calls whose client a function makes.</summary>
    private bool WriteAll(IReadOnlyList<SendingCall> calls, IReadOnlyList<IdentifierNameSyntax> uses, string function, params SyntaxNode?[] gone)
    {
        for (var index = 0; index < calls.Count; index++)
        {
            var names = FreshNames.In(calls[index].Invocation, gone);
            var modelName = names.Take("model");
            _edits.Replace(uses[index], $"{function}({modelName})");
            if (!_writer.TryWrite(calls[index], names, modelName, null))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value of the variable, made with the tier's model.</summary>
    private string ValueWith(string modelName, ExpressionSyntax value)
    {
        var text = _text.GetSubText(value.Span)
            .WithChanges(new TextChange(new TextSpan(_id.SpanStart - value.SpanStart, _id.Span.Length), modelName + ".Id"))
            .ToString();
        if (value is ImplicitObjectCreationExpressionSyntax creation && _model.GetTypeInfo(creation, _cancellationToken).Type is { } type)
        {
            return $"new {type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(_model, value.SpanStart)}" + text.Substring("new".Length);
        }

        return value is ObjectCreationExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? text : $"({text})";
    }

    /// <summary>A variable that holds nothing but the model, for this one place, has had its time.</summary>
    private LocalDeclarationStatementSyntax? RemoveVariable()
    {
        if (_id is not IdentifierNameSyntax
            || _model.GetSymbolInfo(_id, _cancellationToken).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement },
            }
            || LocalUses.Of(local, _id, _model, _cancellationToken).Count != 1)
        {
            return null;
        }

        _edits.Delete(StatementRemoval.SpanOf(statement, _text));
        return statement;
    }
}
