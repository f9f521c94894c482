using System.Collections.Frozen;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>
/// Reads the strings of code and of data that is written like code, and the keys that they stand under. It knows brackets, strings and
/// comments, and no grammar: a mistake ends with the line.
/// </summary>
internal sealed partial class CodeReader
{
    private const int MostScopes = 500;
    private const int LongestName = 120;
    private const int LongestCallee = 24;
    private const int DeepestTemplate = 4;

    /// <summary>What takes a part of an id, or a pattern for it.</summary>
    private static readonly FrozenSet<string> PatternCalls = FrozenSet.ToFrozenSet(
        ("startswith endswith hasprefix hassuffix contains includes indexof match matches replace replaceall split compile regexp strip "
            + "lstrip rstrip removeprefix removesuffix trimprefix trimsuffix").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What makes a list or a value of its arguments.</summary>
    private static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(
        "set frozenset tuple list Set Map of asList listOf setOf field Field".Split(' '));

    private readonly CodeSyntax _syntax;
    private readonly TextCollector _collector;
    private readonly string _text;
    private readonly int _depth;
    private readonly Stack<CodeScope> _outer = new();

    private CodeScope _scope;

    /// <summary>The last character that is neither space nor comment; a zero at the beginning of a statement.</summary>
    private char _last;

    private CodeReader(CodeSyntax syntax, TextCollector collector, int depth)
    {
        (_syntax, _collector, _text, _depth) = (syntax, collector, collector.Text, depth);
        _scope = new CodeScope(_text, '\0', LazyKey.Root) { IsValue = syntax.HasBlocks };
    }

    public static void Read(CodeSyntax syntax, TextCollector collector, CancellationToken cancellationToken = default)
        => new CodeReader(syntax, collector, depth: 0).ReadRange(0, collector.Text.Length, cancellationToken);


    private void ReadRange(int start, int end, CancellationToken cancellationToken)
    {
        for (var position = start; position < end;)
        {
            var character = _text[position];
            if (character is ' ' or '\n' or '\r' or '\t' || char.IsWhiteSpace(character))
            {
                if (character == '\n')
                {
                    EndLine();
                    cancellationToken.ThrowIfCancellationRequested();
                }

                position++;
            }
            else if (char.IsLetter(character) || character is '_' or '$')
            {
                position = ReadName(position, end);
            }
            else if (character is '#' or '/' or '-' or '<' or '\'' && EndOfComment(position, end) is { } behind)
            {
                position = behind;
            }
            else if (character is '"' or '\'' or '`' && _syntax.Quotes.IndexOf(character, StringComparison.Ordinal) >= 0)
            {
                position = ReadString(position, end);
            }
            else if (char.IsDigit(character))
            {
                _last = '0';
                position++;
            }
            else
            {
                position = ReadSign(position, end);
            }
        }
    }

    private void EndLine()
    {
        // A colon at the end of a line begins a block, but for the one of an object.
        var goesOn = _last is '=' or '+' or '|' or '&' or '?' or ',' or '\\' || (_last == ':' && _scope is { Open: '{', IsValue: true });
        if (_syntax.EndsAtLine && _scope.Open is '\0' or '{' && !goesOn)
        {
            _scope.NextStatement();
            _last = '\0';
        }
    }

    private int ReadName(int start, int end)
    {
        var position = start + 1;
        while (position < end && (char.IsLetterOrDigit(_text[position]) || _text[position] is '_' or '$'))
        {
            position++;
        }

        // f"…", rb'…'
        if (position < end && position - start <= 2 && _text[position] is '"' or '\'' && _syntax.HasHashComments)
        {
            return position;
        }

        var name = _text.AsSpan(start, position - start);
        switch (name)
        {
            case "in" when !_scope.IsLoop:
            case "case" or "when" or "is":
                _scope.IsCompared = true;
                break;
            case "or" or "and" or "else":
                _scope.IsCompared = false;
                break;
            case "for":
                _scope.IsLoop = true;
                break;
        }

        if (!IsKeyword(name))
        {
            _scope.Name = new TextRange(start, Math.Min(name.Length, LongestName));
            _scope.AddHead(_scope.Name);
        }

        _last = name is "return" ? '(' : 'a';
        return position;
    }

    private static bool IsKeyword(ReadOnlySpan<char> name) => name is "and" or "async" or "await" or "const" or "else" or "export" or "final" or "for"
        or "fun" or "function" or "if" or "in" or "is" or "let" or "local" or "mut" or "my" or "new" or "not" or "or" or "private" or "protected"
        or "public" or "readonly" or "return" or "static" or "val" or "var" or "yield";

    private int ReadSign(int position, int end)
    {
        var character = _text[position];
        var next = position + 1 < end ? _text[position + 1] : '\0';
        var length = 1;
        switch (character)
        {
            case '(' or '[' or '{':
                Begin(character, position);
                break;
            case ')' or ']' or '}':
                End(character);
                break;
            case '=' when next is '=' or '~':
            case '!' when next == '=':
                _scope.IsCompared = true;
                length = 2;
                break;
            case '<' or '>' when next == '=':
            case ':' when next == ':':
                length = 2;
                break;
            case '=':
                _scope.SetKey(isColon: false);
                length = next == '>' ? 2 : 1;
                break;
            case ':' when !_scope.IsChoice:
                _scope.SetKey(isColon: next != '=');
                length = next == '=' ? 2 : 1;
                break;
            case '?' when next is '.' or '?':
                length = 2;
                break;
            case '?' when next != ':':
                _scope.IsChoice = true;
                _scope.IsCompared = false;
                break;
            case '|' or '&':
                _scope.IsCompared = false;
                break;
            case ',':
                _scope.NextItem();
                break;
            case ';':
                _scope.NextStatement();
                break;
        }

        _last = character;
        return Math.Min(position + length, end);
    }

    private void Begin(char open, int position)
    {
        if (_outer.Count > MostScopes)
        {
            return;
        }

        var above = _scope;
        var isBehindName = position > 0 && (char.IsLetterOrDigit(_text[position - 1]) || _text[position - 1] is '_' or ')' or ']' or '.' or '!');
        var isIndex = open == '[' && isBehindName && !_syntax.IsData;
        var callee = open == '(' && isBehindName && above.Name.Length is > 1 and < LongestCallee
            ? _text.Substring(above.Name.Start, above.Name.Length)
            : string.Empty;
        var isValue = open == '[' || (open == '{' && (_syntax.IsData || _syntax.HasBlocks || above.HasKey || above.Open is '(' or '['));
        var owner = open == '{' && _syntax.HasBlocks ? above.BlockKey
            : callee == "azure" ? CodeScope.Deployment
            : above.ValueKey;
        _outer.Push(above);
        _scope = new CodeScope(_text, open, isIndex ? LazyKey.Root : owner)
        {
            Named = open == '(' && isBehindName && !Containers.Contains(callee) ? null : above.NamedKey,
            HoldsPatterns = (above.HoldsPatterns && open != '{')
                || (callee.Length > 0 && PatternCalls.Contains(callee.Replace("_", string.Empty, StringComparison.Ordinal))),
            HoldsData = above.HoldsData || isIndex || (above.IsCompared && open != '{'),
            IsValue = isValue,
            IsIndex = isIndex,
        };
    }

    private void End(char close)
    {
        var open = close switch { ')' => '(', ']' => '[', _ => '{' };
        if (_scope.Open != open && !_outer.Any(scope => scope.Open == open))
        {
            return;
        }

        var ended = _scope;
        _scope = _outer.Pop();
        while (ended.Open != open)
        {
            ended = _scope;
            _scope = _outer.Pop();
        }

        // Of what is asked for by a name, the name says what it is: os.environ["MODEL"].
        if (ended.FirstString.Length > 0 && open != '{')
        {
            _scope.Name = ended.FirstString;
        }
    }
}
