using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Streaming;

/// <summary>A stream whose every move a test decides. It fails the test where it is disposed of while it moves, as real streams would.</summary>
internal sealed class ScriptedStream(params Func<Task<string?>>[] moves) : IAsyncEnumerable<string>, IAsyncEnumerator<string>
{
    private readonly Queue<Func<Task<string?>>> _moves = new(moves);
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isMoving;

    public string Current { get; private set; } = "";

    /// <summary>The token that the enumeration was given.</summary>
    public CancellationToken Token { get; private set; }

    /// <summary>Ends when the stream is disposed of.</summary>
    public Task Disposed => _disposed.Task.WaitAsync(Patience.Limit);

    public bool IsDisposed => _disposed.Task.IsCompleted;

    /// <summary>Sends an element; null ends the stream.</summary>
    public static Func<Task<string?>> Sends(string? element) => () => Task.FromResult(element);

    public static Func<Task<string?>> Throws(Exception error) => async () =>
    {
        await Task.Yield();
        throw error;
    };

    public static Func<Task<string?>> Throws(int status) => Throws(new HttpRequestException("as the provider says", null, (System.Net.HttpStatusCode)status));

    /// <summary>The elements, one after the other and then the end.</summary>
    public static ScriptedStream Of(params string[] elements) => new([.. elements.Select(Sends), Sends(null)]);

    public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Token = cancellationToken;
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        _isMoving = true;
        try
        {
            var element = await _moves.Dequeue()();
            Current = element ?? "";
            return element is not null;
        }
        finally
        {
            _isMoving = false;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_isMoving)
            throw new NotSupportedException("It moves.");

        _disposed.TrySetResult();
        return default;
    }
}
