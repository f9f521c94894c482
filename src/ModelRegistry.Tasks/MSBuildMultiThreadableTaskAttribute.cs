namespace Microsoft.Build.Framework;

/// <summary>
/// Marks a task that a multithreaded MSBuild (<c>-mt</c>) runs in its own process. MSBuild looks for this name; the version that the
/// tasks are compiled against does not have the type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
