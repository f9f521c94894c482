using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>Counts how often the texts of a sample are read, and cancels at a given time: a moment that a seed can choose.</summary>
internal sealed class Touches
{
    private readonly CancellationTokenSource _source = new();
    private int _left;

    /// <param name="last">Which reading is the last; none for a run that goes to its end.</param>
    public Touches(int last = int.MaxValue) => _left = last;

    /// <summary>Cancels after a time instead of a reading: for what goes on between two.</summary>
    public static Touches Within(TimeSpan time)
    {
        var touches = new Touches();
        var clock = Stopwatch.StartNew();
        new Thread(() =>
        {
            // No timer is as fine as what it would have to meet.
            SpinWait.SpinUntil(() => clock.Elapsed >= time);
            touches._source.Cancel();
        }).Start();
        return touches;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>How many readings there were, of those that were allowed.</summary>
    public int Count => int.MaxValue - _left;

    /// <summary>Counts from now on only.</summary>
    public bool IsOn { get; set; }

    public SourceText Watch(string text) => new WatchedText(SourceText.From(text), this);

    private void Touch()
    {
        if (IsOn && Interlocked.Decrement(ref _left) == 0)
        {
            _source.Cancel();
        }
    }

    private sealed class WatchedText(SourceText text, Touches touches) : SourceText
    {
        public override Encoding? Encoding => text.Encoding;

        public override int Length => text.Length;

        public override char this[int position]
        {
            get
            {
                touches.Touch();
                return text[position];
            }
        }

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            touches.Touch();
            text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
