// What a build of 20 workflows takes, the batch-job poller each time, from sources to definitions: with
// CDK, compile and synth; with ours, compile; each also with JVMs that compile themselves only lightly.
// CPU-seconds of all processes, the median of some rounds.
// build.mjs STEPWRIGHT_FOLDER, which was built
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

const root = process.argv[2];
const bench = process.env.BENCH;
const java = process.env.JAVA ?? 'java';
const mvn = process.env.MVN ?? 'mvn';
const rounds = Number(process.env.BUILD_ROUNDS ?? 5);
const count = 20;
const folder = join(bench, 'build');
const each = f => Array.from({ length: count }, (_, k) => f(k));

const pom = (name, dependencies, compiler) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>bench</groupId><artifactId>${name}</artifactId><version>1</version>
<properties>
<maven.compiler.release>17</maven.compiler.release>
<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
</properties>
<dependencies>${dependencies}</dependencies>
<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version>
<configuration>${compiler}</configuration></plugin></plugins></build></project>
`;
const dependency = (group, artifact, version, rest = '') =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>`
    + `<version>${version}</version>${rest}</dependency>`;
const project = (name, text, files) => {
  const sources = join(folder, name, 'src/main/java/bench');
  rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(folder, name, 'pom.xml'), text);
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(sources, file), content);
  }
};

const cdkPoller = k => `package bench;

import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.stepfunctions.Choice;
import software.amazon.awscdk.services.stepfunctions.Condition;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.Fail;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.Wait;
import software.amazon.awscdk.services.stepfunctions.WaitTime;
import software.amazon.awscdk.services.stepfunctions.tasks.LambdaInvoke;
import software.constructs.Construct;

public final class Poller${k} extends Construct {
  public Poller${k}(Construct scope, String id) {
    super(scope, id);
    IFunction submit = Function.fromFunctionArn(this, "SubmitFn",
        "arn:aws:lambda:us-east-1:123456789012:function:submit${k}");
    IFunction check = Function.fromFunctionArn(this, "CheckFn",
        "arn:aws:lambda:us-east-1:123456789012:function:check${k}");
    LambdaInvoke submitJob = LambdaInvoke.Builder.create(this, "Submit Job")
        .lambdaFunction(submit)
        .resultPath("$.guid")
        .build();
    Wait pause = Wait.Builder.create(this, "Wait X Seconds")
        .time(WaitTime.secondsPath("$.wait_time"))
        .build();
    LambdaInvoke status = LambdaInvoke.Builder.create(this, "Get Job Status")
        .lambdaFunction(check)
        .inputPath("$.guid")
        .resultPath("$.status")
        .build();
    Fail failed = Fail.Builder.create(this, "Job Failed")
        .cause("AWS Batch Job Failed")
        .error("DescribeJob returned FAILED")
        .build();
    LambdaInvoke result = LambdaInvoke.Builder.create(this, "Get Final Job Status")
        .lambdaFunction(check)
        .inputPath("$.guid")
        .build();
    Choice complete = new Choice(this, "Job Complete?");
    StateMachine.Builder.create(this, "StateMachine")
        .definitionBody(DefinitionBody.fromChainable(submitJob
            .next(pause)
            .next(status)
            .next(complete
                .when(Condition.stringEquals("$.status", "FAILED"), failed)
                .when(Condition.stringEquals("$.status", "SUCCEEDED"), result)
                .otherwise(pause))))
        .build();
  }
}
`;
const cdkMain = `package bench;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;

public final class Main {
  public static void main(String[] args) {
    App app = new App(AppProps.builder().outdir(args[0]).build());
    Stack stack = new Stack(app, "S");
${each(k => `    new Poller${k}(stack, "P${k}");`).join('\n')}
    app.synth();
  }
}
`;
project('cdk', pom('cdk', dependency('software.amazon.awscdk', 'aws-cdk-lib', '2.263.0'), ''),
  { 'Main.java': cdkMain, ...Object.fromEntries(each(k => [`Poller${k}.java`, cdkPoller(k)])) });

const examples = join(root, 'examples/src/main/java/dev/stepwright/examples/batchjob');
const processorPath = readFileSync(join(root, 'bench/target/processor-path.txt'), 'utf8').trim();
const ours = processorPath.split(delimiter).map((jar, i) =>
  dependency('bench', 'ours' + i, '1', `<scope>system</scope><systemPath>${jar}</systemPath>`));
const processor = `<compilerArgs><arg>-processorpath</arg><arg>${processorPath}</arg></compilerArgs>`;
for (const [name, type] of [['annotated', 'BatchJob'], ['built', 'BuiltBatchJob']]) {
  const text = readFileSync(join(examples, type + '.java'), 'utf8');
  const method = type[0].toLowerCase() + type.slice(1);
  const copy = k => text.replace(/package .*;/, 'package bench;')
    .replace(new RegExp(`\\b${type}\\b`, 'g'), type + k)
    .replace(new RegExp(`\\b${method}\\b`, 'g'), method + k);
  project(name, pom(name, ours.join(''), processor),
    Object.fromEntries(each(k => [`${type}${k}.java`, copy(k)])));
}

const LIGHT = '-XX:TieredStopAtLevel=1';
const shell = (command, cwd, options = '') => {
  const done = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${command}; } >run.log 2>&1`], {
    cwd, encoding: 'utf8',
    env: {
      ...process.env, LC_ALL: 'C', MAVEN_OPTS: options, PATH: dirname(process.execPath) + ':' + process.env.PATH,
      JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
      JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
    },
  });
  if (done.status !== 0) {
    throw new Error(command + ': ' + readFileSync(join(cwd, 'run.log'), 'utf8'));
  }
  const [real, user, system] = done.stderr.trim().split(/\s+/).slice(-3).map(Number);
  return { real, cpu: user + system };
};
const cdk = join(folder, 'cdk');
shell(`${mvn} -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt compile`, cdk);
const classPath = readFileSync(join(cdk, 'cp.txt'), 'utf8').trim();
const compile = `rm -rf target out && ${mvn} -o -q -B compile`;
const steps = {};
for (const [suffix, options] of [['', ''], [', light', LIGHT]]) {
  steps['CDK compile' + suffix] = [cdk, compile, options];
  steps['CDK synth' + suffix] =
    [cdk, `${java} ${options} -cp target/classes:${classPath} bench.Main out`, options];
  steps['annotated compile' + suffix] = [join(folder, 'annotated'), compile, options];
  steps['built compile' + suffix] = [join(folder, 'built'), compile, options];
}
const all = new Map(Object.keys(steps).map(name => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, [cwd, command, options]] of Object.entries(steps)) {
    const took = shell(command, cwd, options);
    if (round > 0) {
      all.get(name).push(took);
    }
  }
}
const median = (list, of) => list.map(of).sort((a, b) => a - b)[list.length >> 1];
for (const [step, list] of all) {
  const line = { bench: 'build', step, cpu_s: median(list, x => x.cpu), s: median(list, x => x.real) };
  console.log(JSON.stringify(line));
}
