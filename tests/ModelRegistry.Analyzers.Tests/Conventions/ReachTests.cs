using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>
/// What the shipped assemblies can do, by what they are bound to: whoever names no member that opens a file or a connection, starts
/// a program, loads code or asks for the time, the machine or chance, does none of it. RS1035 says so of the source; this says it
/// of what ships.
/// </summary>
public class ReachTests
{
    /// <summary>The parts of the framework of which every member is harmless, and what is given by the host.</summary>
    private static readonly string[] HarmlessNamespaces =
    [
        "Microsoft.Build.Framework", "Microsoft.CodeAnalysis", "ModelRegistry", "System.Collections", "System.ComponentModel", "System.Diagnostics.CodeAnalysis",
        "System.Globalization", "System.Linq", "System.Runtime.CompilerServices", "System.Runtime.Versioning", "System.Text", "System.Threading.Tasks",
    ];

    private static readonly Type[] HarmlessTypes =
    [
        typeof(Array), typeof(CancellationToken), typeof(char), typeof(decimal), typeof(double), typeof(Enum), typeof(float), typeof(FormattableString), typeof(IDisposable),
        typeof(int), typeof(long), typeof(Math), typeof(Monitor), typeof(object), typeof(string), typeof(StringComparer), typeof(TimeSpan), typeof(ushort), typeof(ulong), typeof(Version),
    ];

    /// <summary>What else the analyzers, the generator and the fixes are bound to: their own name and resources, days that are written down, and the last part of a path.</summary>
    private static readonly string[] Allowed =
    [
        "System.DateTime.get_Day()", "System.DateTime.get_Month()", "System.DateTime.get_Year()", "System.DateTime.op_GreaterThan(DateTime, DateTime)",
        "System.DateTime.op_LessThan(DateTime, DateTime)", "System.DateTime.op_LessThanOrEqual(DateTime, DateTime)", "System.DateTime.op_Subtraction(DateTime, DateTime)",
        "System.DateTime.ToString(String, IFormatProvider)", "System.DateTime.TryParseExact(String, String, IFormatProvider, DateTimeStyles, DateTime&)",
        "System.Environment.get_CurrentManagedThreadId()", "System.Guid.TryParse(String, Guid&)", "System.IO.Path.GetFileName(String)", "System.IO.Stream.get_Length()",
        "System.IO.Stream.Read(Byte[], Int32, Int32)", "System.IO.StreamReader..ctor(Stream)", "System.IO.TextReader.ReadToEnd()",
        "System.Reflection.Assembly.GetManifestResourceStream(String)", "System.Reflection.Assembly.GetName()",
        "System.Reflection.AssemblyName.get_Name()", "System.Reflection.AssemblyName.get_Version()",
        "System.Reflection.CustomAttributeExtensions.GetCustomAttribute(Assembly)", "System.Reflection.IntrospectionExtensions.GetTypeInfo(Type)",
        "System.Type.get_Assembly()", "System.Type.GetTypeFromHandle(RuntimeTypeHandle)", "System.Type.op_Equality(Type, Type)",
    ];

    /// <summary>
    /// A task reads error logs, the files that they name and the old baseline, and writes the new one. Another copies, and waits a moment
    /// where a second project of the solution is copying the same file. A third reads the project files of a solution.
    /// </summary>
    private static readonly string[] AllowedInTasks =
    [
        "System.IO.File.Delete(String)", "System.IO.File.Exists(String)", "System.IO.File.OpenRead(String)",
        "System.IO.File.ReadAllBytes(String)", "System.IO.File.ReadAllText(String)", "System.IO.File.WriteAllBytes(String, Byte[])",
        "System.IO.File.WriteAllText(String, String, Encoding)",
        "System.IO.Path.Combine(String, String)", "System.IO.Path.DirectorySeparatorChar()", "System.IO.Path.GetDirectoryName(String)",
        "System.IO.Path.GetFileName(String)", "System.IO.Path.GetFileNameWithoutExtension(String)", "System.IO.Path.GetFullPath(String)",
        "System.IO.StreamReader..ctor(String, Encoding, Boolean)", "System.IO.TextReader.ReadToEnd()",
        "System.Runtime.Serialization.Json.JsonReaderWriterFactory.CreateJsonReader(Stream, XmlDictionaryReaderQuotas)",
        "System.Threading.Thread.Sleep(Int32)", "System.Uri.get_LocalPath()", "System.Uri.TryCreate(String, UriKind, Uri&)", "System.Xml.Linq.XContainer.Element(XName)",
        "System.Xml.Linq.XContainer.Elements(XName)", "System.Xml.Linq.XElement.get_Value()", "System.Xml.Linq.XElement.Load(XmlReader)",
        "System.Xml.Linq.XAttribute.op_Explicit(XAttribute)", "System.Xml.Linq.XElement.Attribute(XName)", "System.Xml.Linq.XElement.Parse(String)",
        "System.Xml.Linq.XName.op_Implicit(String)", "System.Xml.XmlConvert.ToInt32(String)", "System.Xml.XmlDictionaryReaderQuotas.get_Max()",
    ];

    [Fact]
    public void What_runs_in_the_compiler_reaches_no_file_no_network_and_no_clock()
        => Assert.Equal(Allowed.Order(StringComparer.Ordinal), Reach(typeof(Rule).Assembly).Union(Reach(typeof(HardcodedModelIdFixer).Assembly)).Order(StringComparer.Ordinal));

    [Fact]
    public void Tasks_read_and_write_files_and_do_no_more()
        => Assert.Equal(AllowedInTasks.Order(StringComparer.Ordinal), Reach(typeof(ModelRegistry.Tasks.FindingLog).Assembly).Order(StringComparer.Ordinal));

    /// <summary>Each member that is not harmless by where it stands; one of a generic type is, because none of these leaves the process.</summary>
    private static SortedSet<string> Reach(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.ImplMap));

        var reached = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.MemberReferences)
        {
            var parent = reader.GetMemberReference(handle).Parent;
            if (parent.Kind == HandleKind.TypeReference && !IsHarmless(NamespaceOf(reader, (TypeReferenceHandle)parent)))
            {
                var member = assembly.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle))!;
                if (!HarmlessTypes.Contains(member.DeclaringType) && !typeof(Attribute).IsAssignableFrom(member.DeclaringType) && !typeof(Exception).IsAssignableFrom(member.DeclaringType))
                {
                    reached.Add($"{member.DeclaringType}.{member.Name}({string.Join(", ", (member as MethodBase)?.GetParameters().Select(parameter => parameter.ParameterType.Name) ?? [])})");
                }
            }
            else if (reader.GetString(reader.GetMemberReference(handle).Name) is "CreateFromFile" or "LoadFrom" or "LoadFile")
            {
                reached.Add(reader.GetString(reader.GetMemberReference(handle).Name));
            }
        }

        return reached;
    }

    private static bool IsHarmless(string space)
        => HarmlessNamespaces.Any(harmless => space == harmless || space.StartsWith(harmless + ".", StringComparison.Ordinal));

    private static string NamespaceOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? NamespaceOf(reader, (TypeReferenceHandle)type.ResolutionScope) : reader.GetString(type.Namespace);
    }
}
