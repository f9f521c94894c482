namespace ModelRegistry.Analyzers.Generation;

/// <summary>What the project's references offer beyond the oldest target: each switches optional parts of the runtime on.</summary>
[Flags]
internal enum TargetFeatures
{
    None = 0,

    /// <summary><c>TimeProvider</c>: a run can be given a clock.</summary>
    TimeProvider = 1 << 0,

    /// <summary><c>ActivitySource</c>: attempts are traced.</summary>
    Activities = 1 << 1,

    /// <summary><c>Meter</c>: attempts are measured.</summary>
    Metrics = 1 << 2,

    /// <summary><c>IAsyncEnumerable</c> and <c>IAsyncDisposable</c>.</summary>
    AsyncStreams = 1 << 3,

    /// <summary><c>HttpRequestException</c> knows its status.</summary>
    HttpStatus = 1 << 4,

    /// <summary>The exceptions of System.ClientModel, OpenAI's and Azure OpenAI's among them.</summary>
    ClientModel = 1 << 5,

    /// <summary>The exceptions of Azure.Core.</summary>
    AzureCore = 1 << 6,

    /// <summary>The exceptions of Anthropic's SDK.</summary>
    Anthropic = 1 << 7,

    /// <summary>The attribute that answers a warning of the trimmer.</summary>
    TrimmerAttributes = 1 << 8,

    /// <summary>The chat clients of Microsoft.Extensions.AI, in the form that they have kept since its first release.</summary>
    ChatClients = 1 << 9,

    /// <summary>Chat clients say which part of a prompt came out of the cache.</summary>
    CachedChatTokens = 1 << 10,

    /// <summary>The attributes that tell the compiler about null in a method are there, and no others of their names are in sight.</summary>
    NullableAttributes = 1 << 11,

    /// <summary>A chat response says that it is still being made in the background.</summary>
    ContinuationTokens = 1 << 12,

    /// <summary>The objects of System.ClientModel's SDKs can be written as JSON.</summary>
    PersistableModels = 1 << 13,

    /// <summary>The updates of OpenAI's streams.</summary>
    OpenAIChat = 1 << 14,

    /// <summary>The updates of OpenAI's streams can hold sound.</summary>
    OpenAIAudio = 1 << 16,

    /// <summary><c>ILogger</c> of Microsoft.Extensions.Logging.</summary>
    Logging = 1 << 15,
}
